import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Names for devices that keep still while the terminal behind them changes, as /dev/serial/by-id does. */
export type PlugBoard = {
  /** Points `name` at a device; answers the path that stays. */
  readonly plug: (name: string, device: string) => string
  readonly unplug: (name: string) => void
  readonly close: () => void
}

export function createPlugBoard(): PlugBoard {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-devices-'))
  const unplug = (name: string): void => rmSync(join(folder, name), { force: true })
  return {
    plug(name, device) {
      unplug(name)
      symlinkSync(device, join(folder, name))
      return join(folder, name)
    },
    unplug,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
