import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A program and its first arguments. */
export interface ElectronStart {
  readonly executable: string
  readonly args: readonly string[]
}

/**
 * How `binary` starts the app in `folder`. Electron's own folder takes it as an argument, because a small app of Electron's is in
 * it for that; one that came out of somebody's package has none, and looks for `resources/app`. It then gets a copy of itself at
 * `place`, of hard links where the disk allows, with the app linked in.
 */
export function electronStart(binary: string, folder: string, place: string): ElectronStart {
  const resources = join(dirname(binary), 'resources')
  if (process.platform === 'darwin' || existsSync(join(resources, 'default_app.asar'))) {
    return { executable: binary, args: [folder] }
  }
  const copy = join(place, 'electron')
  rmSync(copy, { recursive: true, force: true })
  linkFolder(dirname(binary), copy)
  symlinkSync(folder, join(copy, 'resources', 'app'), 'junction')
  return { executable: join(copy, basename(binary)), args: [] }
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch (fault) {
    // Another disk, or another person's file.
    if (!(fault instanceof Error && 'code' in fault && (fault.code === 'EXDEV' || fault.code === 'EPERM'))) throw fault
    cpSync(source, target)
  }
}
