import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Folders of the machine host's own program, which it only reads, and where it keeps its own. All paths are absolute. */
export type ProgramFiles = {
  /** One JSON file for each printer model. */
  readonly models: string
  /** Be Vietnam Pro, a subfolder for each weight. */
  readonly letters: string
  /** Noto Sans, likewise. */
  readonly digits: string
  /** Built pages. */
  readonly pages: string
  /** The voice pack that comes with the program. */
  readonly voice: string
  /** `machine.json` and what a host knows, when nobody says where; null where the program is installed and the system says. */
  readonly machineFolder: string | null
}

function inRepository(): ProgramFiles {
  const repository = resolve(import.meta.dirname, '../../..')
  const require = createRequire(import.meta.url)
  return {
    models: join(import.meta.dirname, 'printer', 'models'),
    letters: dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json')),
    digits: dirname(require.resolve('@expo-google-fonts/noto-sans/package.json')),
    pages: join(repository, 'dist', 'pages'),
    voice: join(repository, 'apps', 'counter-display', 'public-voice'),
    machineFolder: join(repository, '.denluot', 'machine'),
  }
}

function besideBundle(folder: string): ProgramFiles {
  return {
    models: join(folder, 'models'),
    letters: join(folder, 'fonts', 'be-vietnam-pro'),
    digits: join(folder, 'fonts', 'noto-sans'),
    pages: join(folder, '..', 'pages'),
    voice: join(folder, '..', 'voice'),
    machineFolder: null,
  }
}

/** Sources run out of the repository; a bundle has its files beside itself. */
export const programFiles: ProgramFiles = import.meta.filename.endsWith('.ts')
  ? inRepository()
  : besideBundle(import.meta.dirname)
