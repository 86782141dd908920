import { join, resolve } from 'node:path'

/** Where the parts of the program lie. All paths are absolute; a file may be missing. */
export interface ProgramPlaces {
  /** Installed as a package, not run out of the repository. */
  readonly packaged: boolean
  readonly pages: string
  readonly voice: string
  /** The bundled machine host. */
  readonly machineHost: string
  /** The hub's program, and the Node it runs under: never Electron's own, whose SQLite nobody has tried. */
  readonly hub: string
  readonly node: string
}

export interface PlaceFacts {
  /** Electron's `resources` folder. */
  readonly resources: string
  /** Folder of the bundled main program: three levels below the repository when it is run out of the repository. */
  readonly mainFolder: string
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

export function programPlaces({ resources, mainFolder, platform, arch, env, exists }: PlaceFacts): ProgramPlaces {
  const executable = platform === 'win32' ? 'node.exe' : 'node'
  if (exists(join(resources, 'pages'))) {
    return {
      packaged: true,
      pages: join(resources, 'pages'),
      voice: join(resources, 'voice'),
      machineHost: join(resources, 'machine', 'main.cjs'),
      hub: join(resources, 'hub', 'main.mjs'),
      node: env.DENLUOT_NODE ?? join(resources, 'node', executable),
    }
  }
  const repository = resolve(mainFolder, '../../..')
  const system = platform === 'win32' ? 'win' : platform
  return {
    packaged: false,
    pages: join(repository, 'dist', 'pages'),
    voice: join(repository, 'apps', 'counter-display', 'public-voice'),
    machineHost: join(mainFolder, '..', 'machine', 'main.cjs'),
    hub: join(repository, 'packages', 'hub', 'src', 'main.ts'),
    node: env.DENLUOT_NODE ?? join(repository, 'node_modules', `node-${system}-${arch}`, 'bin', executable),
  }
}
