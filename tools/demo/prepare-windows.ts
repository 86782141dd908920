import { networkInterfaces } from 'node:os'
import { findElectron } from '../electron/find-electron.ts'
import { installElectron } from '../electron/install-electron.ts'
import { chooseWindows, type WindowChoice } from './choose-windows.ts'
import { bundleDemoWindows } from './open-windows.ts'

/** How the office is shown, with all that it needs fetched and built. */
export async function prepareWindows(
  root: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Exclude<WindowChoice, { show: 'windows-after-fetching' }>> {
  const choice = chooseWindows({
    env,
    platform: process.platform,
    root: process.getuid?.() === 0,
    electron: findElectron(root, env),
    network: Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal)),
  })
  if (choice.show === 'browser' || choice.show === 'nothing') return choice
  const fetched = choice.show === 'windows' ? { binary: choice.electron } : await installElectron(root, say)
  if ('reason' in fetched) return { show: 'browser', reason: fetched.reason }
  await bundleDemoWindows(root)
  return { show: 'windows', electron: fetched.binary }
}
