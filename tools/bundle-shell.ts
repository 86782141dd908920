import { cpSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fontFiles } from '@denluot/machine/paper/paper-fonts'
import { build } from 'vite'

export type ShellApp = 'kiosk' | 'counter-display' | 'officer-desk'

/** Native modules: they find their binary beside their own files, so they stay packages. */
const native = ['@resvg/resvg-js', '@serialport/bindings-cpp', 'koffi']

/** pino asks for a tracing channel, which Node has from 19.9; an Electron that still runs on Windows 8 brings an older one. */
const olderNode = `{
  const channels = require('node:diagnostics_channel')
  channels.tracingChannel ??= () => ({ hasSubscribers: false })
}`

/** One program of ours as one CommonJS file, which Electron's main process, its preloads and its utility processes all take. */
async function bundle(
  root: string,
  source: string,
  folder: string,
  name: string,
  external: readonly string[],
  banner = '',
) {
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
        external: [...external],
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false, banner },
      },
    },
  })
}

/**
 * An app's main program and its preload, `main.cjs` and `preload.cjs`, in a folder that Electron can start: the
 * `package.json` beside them gives the app its name, and so its place for data.
 */
export async function bundleShell(root: string, app: ShellApp, folder: string): Promise<void> {
  await bundle(root, `apps/${app}/electron/main.ts`, folder, 'main.cjs', ['electron'])
  await bundle(root, 'packages/shell/src/preload.ts', folder, 'preload.cjs', ['electron'])
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: `denluot-${app}`, version: '0.1.0', main: 'main.cjs' })}\n`,
  )
}

/** The machine host as `main.cjs`, with its fonts and printer models beside it; native modules are found in `node_modules` above. */
export async function bundleMachineHost(root: string, folder: string): Promise<void> {
  const machine = join(root, 'packages', 'machine')
  await bundle(root, 'packages/machine/src/main.ts', folder, 'main.cjs', native, olderNode)
  cpSync(join(machine, 'src', 'printer', 'models'), join(folder, 'models'), { recursive: true })
  // REPOSITORY/node_modules/@expo-google-fonts/FAMILY/WEIGHT/FILE
  for (const font of fontFiles) cpSync(font, join(folder, 'fonts', ...font.split(sep).slice(-3)))
}

/** All that a window needs, run out of the repository: `FOLDER/APP` for each app and `FOLDER/machine`, three levels below the root. */
export async function bundleWindows(root: string, folder: string, apps: readonly ShellApp[]): Promise<void> {
  await bundleMachineHost(root, join(folder, 'machine'))
  for (const app of apps) await bundleShell(root, app, join(folder, app))
}
