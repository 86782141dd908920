import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** An unpacked Electron: the folder that Electron's own variable names, else the one its own installer fills; null when there is none. */
export function findElectron(root: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  const folder = named === undefined || named === '' ? join(root, 'node_modules', 'electron', 'dist') : named
  return existsSync(join(folder, platform === 'win32' ? 'electron.exe' : 'electron')) ? folder : null
}

/** What is missing when `findElectron` finds nothing, and what helps. */
export const noElectron =
  'There is no Electron here to pack the apps with: run npx install-electron where there is internet, or let ' +
  'ELECTRON_OVERRIDE_DIST_PATH name a folder with an unpacked Electron.'
