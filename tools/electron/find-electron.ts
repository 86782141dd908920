import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An Electron to run the windows in: the folder that `ELECTRON_OVERRIDE_DIST_PATH` names (Electron's own word for it), or
 * where Electron's installer puts one. Null when there is none; asking the package itself would start a download.
 */
export function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(root, 'node_modules', 'electron', 'dist')
  const binary = join(folder, binaryName(process.platform))
  return existsSync(binary) ? binary : null
}

function binaryName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
