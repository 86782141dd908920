import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bundleMachineHost } from './package/bundle-program.ts'

export type ShellApp = 'kiosk' | 'counter-display' | 'officer-desk'

/** One program of ours as one CommonJS file, which Electron's main process, its preloads and its utility processes all take. */
async function bundle(root: string, source: string, folder: string, name: string) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, source),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false },
      },
    },
  })
}

/**
 * An app's main program and its preload, `main.cjs` and `preload.cjs`, in a folder that Electron can start: the
 * `package.json` beside them gives the app its name, and so its place for data.
 */
export async function bundleShell(root: string, app: ShellApp, folder: string): Promise<void> {
  await bundle(root, `apps/${app}/electron/main.ts`, folder, 'main.cjs')
  await bundle(root, 'packages/shell/src/bridge/preload.ts', folder, 'preload.cjs')
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: `denluot-${app}`, version: '0.1.0', main: 'main.cjs' })}\n`,
  )
}

/** All that a window needs, run out of the repository: `FOLDER/APP` for each app and `FOLDER/machine`, three levels below the root. */
export async function bundleWindows(root: string, folder: string, apps: readonly ShellApp[]): Promise<void> {
  await bundleMachineHost(root, join(folder, 'machine'))
  for (const app of apps) await bundleShell(root, app, join(folder, app))
}
