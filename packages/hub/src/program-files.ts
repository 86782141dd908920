import { join, resolve } from 'node:path'

/** The program's own files, which it reads and never writes. All paths are absolute. */
export interface ProgramFiles {
  /** Built pages. */
  readonly pages: string
  /** The voice pack that comes with the program. */
  readonly voice: string
  /** The machine host, a program for this same Node. */
  readonly machineHost: string
  /** Where Node may keep what it compiled; null where the program is a bundle and that would gain nothing. */
  readonly compileCache: string | null
  /** The data folder of somebody who works on the program; null where it is installed and the system says. */
  readonly dataFolder: string | null
}

function inRepository(root: string): ProgramFiles {
  return {
    pages: join(root, 'dist', 'pages'),
    voice: join(root, 'apps', 'counter-display', 'public-voice'),
    machineHost: join(root, 'packages', 'machine', 'src', 'main.ts'),
    compileCache: join(root, '.cache', 'node'),
    dataFolder: join(root, '.denluot'),
  }
}

function inPackage(root: string): ProgramFiles {
  return {
    pages: join(root, 'pages'),
    voice: join(root, 'voice'),
    machineHost: join(root, 'machine', 'main.cjs'),
    compileCache: null,
    dataFolder: null,
  }
}

/** Sources run out of the repository; a package holds the hub as JavaScript in its folder `hub`. */
export const programFiles: ProgramFiles = import.meta.filename.endsWith('.ts')
  ? inRepository(resolve(import.meta.dirname, '../../..'))
  : inPackage(resolve(import.meta.dirname, '..'))
