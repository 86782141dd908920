import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'

/** Packages with a native part: they stay packages beside the bundle that asks for them. */
export const nativeParts = {
  hub: ['better-sqlite3'],
  machine: ['@serialport/bindings-cpp', '@resvg/resvg-js', 'koffi'],
} as const

/** Fonts that paper is drawn with, by the folder the machine host looks in. Other weights and styles stay behind. */
const paperFonts = { 'be-vietnam-pro': 'BeVietnamPro', 'noto-sans': 'NotoSans' } as const
const paperWeights = ['500Medium', '600SemiBold', '700Bold', '800ExtraBold'] as const

/** pino asks for a tracing channel, which Node has from 19.9; an Electron that still runs on Windows 8 brings an older one. */
const olderNode = `{
  const channels = require('node:diagnostics_channel')
  channels.tracingChannel ??= () => ({ hasSubscribers: false })
}`

/** Bundles the hub into `folder/main.mjs` and its chunks. Returns the folders of the npm packages that went in. */
export function bundleHub(root: string, folder: string): Promise<readonly string[]> {
  return bundle(root, {
    ssr: { noExternal: true, external: [...nativeParts.hub] },
    build: {
      ssr: join(root, 'packages', 'hub', 'src', 'main.ts'),
      outDir: folder,
      target: 'node24',
      rolldownOptions: {
        external: [...nativeParts.hub],
        output: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

/**
 * Bundles the machine host into `folder/main.cjs`, with its printer models and fonts beside it. CommonJS, because
 * Electron's utility process is the pickier of the two places where it runs. Returns the folders of the npm packages
 * that went in.
 */
export async function bundleMachineHost(root: string, folder: string): Promise<readonly string[]> {
  const packages = await bundle(root, {
    ssr: { noExternal: true, external: [...nativeParts.machine] },
    build: {
      ssr: join(root, 'packages', 'machine', 'src', 'main.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        external: [...nativeParts.machine],
        output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false, banner: olderNode },
      },
    },
  })
  await cp(join(root, 'packages', 'machine', 'src', 'printer', 'models'), join(folder, 'models'), { recursive: true })
  const fontPackages = Object.entries(paperFonts).map(([name, prefix]) => ({
    name,
    prefix,
    from: join(root, 'node_modules', '@expo-google-fonts', name),
  }))
  for (const { name, prefix, from } of fontPackages) {
    for (const weight of paperWeights) {
      const file = join(weight, `${prefix}_${weight}.ttf`)
      await cp(join(from, file), join(folder, 'fonts', name, file))
    }
  }
  return [...packages, ...fontPackages.map(({ from }) => from)]
}

/** Builds the pages into `folder`, as `npm run build` does. Returns the folders of the npm packages that went in. */
export function bundlePages(root: string, folder: string): Promise<readonly string[]> {
  return bundle(root, { configFile: join(root, 'vite.config.ts'), build: { outDir: folder } })
}

async function bundle(root: string, config: InlineConfig): Promise<readonly string[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ...config,
    build: {
      emptyOutDir: true,
      ...config.build,
      // On a busy PC it would advise on its own slowness.
      rolldownOptions: { ...config.build?.rolldownOptions, checks: { bundlerTimings: false } },
    },
  })
  const outputs = [built].flat().filter((one): one is Rolldown.RolldownOutput => 'output' in one)
  const files = outputs.flatMap(({ output }) => output.flatMap(sourcesOf))
  return [...new Set(files.flatMap((file) => packageFolderOf(root, file) ?? []))].sort()
}

function sourcesOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): readonly string[] {
  return file.type === 'chunk' ? file.moduleIds : file.originalFileNames
}

/** The folder of the npm package that a file belongs to; null for our own and for what the bundler made up. */
function packageFolderOf(root: string, file: string): string | null {
  const inPackage = /^\0?(.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\?]+)[/\\]/.exec(file)?.[1]
  return inPackage === undefined ? null : resolve(root, inPackage)
}
