import { join } from 'node:path'
import { build } from 'vite'

/** Bundles an app's `electron/main.ts` into one CommonJS file, as Electron starts it. Returns its path. */
export async function bundleShell(root: string, app: string, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'apps', app, 'electron', 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  })
  return join(folder, 'main.cjs')
}
