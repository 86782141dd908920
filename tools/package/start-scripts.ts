/** Programs of a package that people type, and the bundle each starts. */
const programs = { 'denluot-hub': 'hub/main.mjs', 'denluot-machine': 'machine/main.cjs' } as const

/** A link to the script somewhere on the PATH finds the package as well. */
const forShell = (bundle: string) => `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/node/node" "$here/${bundle}" "$@"
`

const forWindows = (bundle: string) =>
  `@"%~dp0node\\node.exe" "%~dp0${bundle.replaceAll('/', '\\')}" %*\r\n@exit /b %ERRORLEVEL%\r\n`

/** The scripts of a package by file name. */
export function startScripts(platform: NodeJS.Platform): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(programs).map(([name, bundle]) =>
      platform === 'win32' ? [`${name}.cmd`, forWindows(bundle)] : [name, forShell(bundle)],
    ),
  )
}
