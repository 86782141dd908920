import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { type AfterPackContext, Arch, build, type Configuration, Platform } from 'electron-builder'
import { bundleShell } from '../bundle-shell.ts'
import { type App, namesOf } from './apps.ts'
import { type FuseName, readFuseWire } from './fuse-wire.ts'

export interface AppPackage {
  readonly root: string
  readonly app: App
  readonly version: string
  /** The program that goes along, as `makeProgram` makes it. */
  readonly program: string
  /** An unpacked Electron for the target. */
  readonly electron: string
  /** Where to work; its `app-out` is what came out. */
  readonly work: string
  /** What to make: `dir` is the unpacked app. */
  readonly targets: { readonly platform: 'linux' | 'win32'; readonly names: readonly string[] }
  /** Leaves the inspector reachable, for a test that drives the app through it; never for an office. */
  readonly inspectable: boolean
  readonly overrides?: Configuration
  readonly say: (line: string) => void
}

/** Packs one app by electron-builder.yml. Returns the folder with electron-builder's output. */
export async function packageApp(order: AppPackage): Promise<string> {
  const { root, app, program, work, targets } = order
  const source = join(work, 'app')
  const output = join(work, 'app-out')
  await rm(work, { recursive: true, force: true })
  await mkdir(source, { recursive: true })
  await bundleShell(root, app, source)
  await writeFile(join(source, 'package.json'), `${JSON.stringify(await manifestOf(order), null, 2)}\n`)

  const names = namesOf(app)
  // electron-builder puts the project's folder before it, whatever it is.
  process.env.DENLUOT_PROGRAM = relative(root, program)
  await build({
    projectDir: root,
    targets: (targets.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX).createTarget(
      [...targets.names],
      process.arch === 'arm64' && targets.platform === 'linux' ? Arch.arm64 : Arch.x64,
    ),
    config: {
      appId: names.id,
      productName: names.product,
      executableName: names.program,
      directories: { app: source, output },
      electronDist: order.electron,
      // Nothing is compiled and no node_modules searched: the bundles hold everything, and native parts lie beside them.
      beforeBuild: async () => false,
      // An Electron folder may hold an app already, its own or somebody else's.
      afterExtract: ({ appOutDir }) => emptyFolder(join(appOutDir, 'resources')),
      afterPack: (context) => fitFuses(context, order),
      ...order.overrides,
    },
  })
  return output
}

async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
}

async function manifestOf({ root, app, version }: AppPackage): Promise<object> {
  const { description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return {
    // Also the name of the folder where Electron keeps the app's own data.
    name: namesOf(app).program,
    version,
    description,
    author: { name: 'Đến Lượt' },
    license: 'Apache-2.0',
    main: 'main.cjs',
  }
}

/**
 * Runs between packing and flipping the fuses. An Electron that is older than a fuse refuses the whole wire, so what it
 * does not know is left out, aloud.
 */
async function fitFuses(
  { appOutDir, packager, electronPlatformName }: AfterPackContext,
  { app, inspectable, say }: AppPackage,
): Promise<void> {
  const wanted = packager.config.electronFuses
  if (wanted === null || wanted === undefined) return
  const { program } = namesOf(app)
  const binary = await readFile(join(appOutDir, electronPlatformName === 'win32' ? `${program}.exe` : program))
  const known = readFuseWire(binary)
  const missing = (Object.keys(wanted) as FuseName[]).filter((name) => !known.has(name))
  for (const name of missing) delete wanted[name]
  if (missing.length > 0) say(`This Electron does not have the fuse ${missing.join(', ')}: left as it is`)
  if (!inspectable) return
  wanted.enableNodeCliInspectArguments = true
  say('The inspector is left reachable: a package for tests, not for an office')
}

/** Moves the app that electron-builder left unpacked, and the installers it made of it, to their place. */
export async function placeUnpacked(output: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true })
  for (const { name } of await readdir(output, { withFileTypes: true })) {
    if (name.endsWith('-unpacked')) await rename(join(output, name), place)
    else if (/\.(?:exe|zip)$/.test(name)) await rename(join(output, name), join(dirname(place), name))
  }
}
