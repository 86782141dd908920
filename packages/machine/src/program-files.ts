import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Folders with the machine host's own files, which it only reads. All paths are absolute. */
export type ProgramFiles = {
  /** One JSON file for each printer model. */
  readonly models: string
  /** Be Vietnam Pro, a subfolder for each weight. */
  readonly letters: string
  /** Noto Sans, likewise. */
  readonly digits: string
}

function inRepository(): ProgramFiles {
  const require = createRequire(import.meta.url)
  return {
    models: join(import.meta.dirname, 'printer', 'models'),
    letters: dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json')),
    digits: dirname(require.resolve('@expo-google-fonts/noto-sans/package.json')),
  }
}

function besideBundle(folder: string): ProgramFiles {
  return {
    models: join(folder, 'models'),
    letters: join(folder, 'fonts', 'be-vietnam-pro'),
    digits: join(folder, 'fonts', 'noto-sans'),
  }
}

/** Sources run out of the repository; a bundle has its files beside itself. */
export const programFiles: ProgramFiles = import.meta.filename.endsWith('.ts')
  ? inRepository()
  : besideBundle(import.meta.dirname)
