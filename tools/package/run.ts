// `npm run package`: the hub as a folder, and the three apps around it. README.md and docs/installing.md say how to use them.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findElectron } from '../electron/find-electron.ts'
import { type App, appNames, isApp } from './apps.ts'
import { checkWindows } from './check-windows.ts'
import { makeProgram } from './make-program.ts'
import type { Target } from './native-modules.ts'
import { packageApp, placeUnpacked } from './package-app.ts'

const usage = `usage: npm run package [-- [hub|${appNames.join('|')}]… [--out DIR] [--win --check] [--inspectable]]
       Makes everything when nothing is named (DENLUOT_APP names one as well). An app always comes with its hub folder.`

const noElectron =
  'There is no Electron here to pack the apps with: run npx install-electron where there is internet, or let ' +
  'ELECTRON_OVERRIDE_DIST_PATH name a folder with an unpacked Electron.'

const root = fileURLToPath(new URL('../..', import.meta.url))

function targetOfThisPc(): Target {
  const { platform, arch } = process
  if (platform === 'linux' || platform === 'win32') return { platform, arch }
  throw new Error(`Packages are made on Linux and Windows, not on ${platform}.`)
}

/** Names of what is to be made. Throws for a name that is none. */
function wanted(named: readonly string[], env: NodeJS.ProcessEnv): { readonly apps: readonly App[] } {
  const names = named.length > 0 ? named : env.DENLUOT_APP ? [env.DENLUOT_APP] : ['hub', ...appNames]
  const unknown = names.find((name) => name !== 'hub' && !isApp(name))
  if (unknown !== undefined) throw new Error(`There is no package ${unknown}.\n${usage}`)
  return { apps: names.filter(isApp) }
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: join(root, 'dist', 'packages') },
      win: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      inspectable: { type: 'boolean', default: false },
    },
  })
  const { apps } = wanted(positionals, process.env)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  if (values.check) return await check(apps, version)
  if (values.win && process.platform !== 'win32') {
    throw new Error(
      'Packages for Windows are made on a Windows PC, which has their Node, native parts and installer tools: run npm run ' +
        'package there. Here npm run package -- --win --check looks at their configuration.',
    )
  }
  return await make(apps, version, resolve(values.out), values.inspectable)
}

async function check(apps: readonly App[], version: string): Promise<number> {
  const work = await mkdtemp(join(tmpdir(), 'denluot-windows-'))
  try {
    const problems = await checkWindows(root, apps, version, work, console.log)
    for (const problem of problems) console.error(problem)
    return problems.length === 0 ? 0 : 1
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function make(apps: readonly App[], version: string, out: string, inspectable: boolean): Promise<number> {
  const target = targetOfThisPc()
  const folder = join(out, target.platform === 'win32' ? 'windows' : target.platform)
  const program = join(folder, 'hub')
  const work = join(folder, '.work')
  await mkdir(folder, { recursive: true })
  await makeProgram(root, target, program)
  console.log(`The hub, a folder that needs nothing else:  ${program}`)
  if (apps.length === 0) return 0

  const electron = findElectron(root)
  if (electron === null) throw new Error(noElectron)
  for (const app of apps) {
    const output = await packageApp({
      ...{ root, app, version, program, electron: dirname(electron), work, inspectable, say: console.log },
      // On Windows the configuration says which installers.
      targets: {
        platform: target.platform === 'win32' ? 'win32' : 'linux',
        names: target.platform === 'win32' ? [] : ['dir'],
      },
    })
    await placeUnpacked(output, join(folder, app))
    console.log(`${app}:  ${join(folder, app)}`)
  }
  await rm(work, { recursive: true, force: true })
  return 0
}

// Whatever the caller works on, what is packed is no development build.
process.env.NODE_ENV = 'production'

try {
  process.exitCode = await run()
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exitCode = 1
}
