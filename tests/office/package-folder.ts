import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Child, startProgram } from './child.ts'

/** A place outside the repository where a package is used as an office would use it. */
export interface PackagePlace {
  readonly folder: string
  /** What `npm run package` made, moved here afterwards, so that no path of the making can still hold. */
  readonly made: string
  /** Everything a program of the package finds in its environment: no npm, no Node of this PC, a home of its own. */
  readonly env: Readonly<Record<string, string>>
  /** How the making ended, what it said on standard error, and whether it had no network. */
  readonly making: { readonly code: number | string; readonly log: string; readonly cutOff: boolean }
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Child
  remove(): void
}

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Programs of the system that a start script may use. */
const ofTheSystem = ['dirname', 'readlink'] as const

/** Linux lets a program run without any network, unless the system forbids that. */
function withoutNetwork(): readonly string[] {
  return spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : []
}

/** Runs `npm run package` for what is named. Rejects with what it said when nothing came out. */
export async function makePackages(
  names: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<PackagePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'denluot-package-'))
  // Another user, who may start an app here, has to be let in.
  chmodSync(folder, 0o755)
  const cut = withoutNetwork()
  const [program = '', ...args] = [...cut, process.execPath, 'tools/package/run.ts', ...names]
  const making = startProgram(program, [...args, '--out', join(folder, 'making')], {
    cwd: repository,
    env: { ...process.env, ...env },
  })
  const code = await making.ended
  const out = join(folder, 'making', process.platform)
  if (!existsSync(out)) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`npm run package ended with ${code}\n${making.log()}`)
  }
  const made = join(folder, 'where it is used')
  renameSync(out, made)

  const bin = join(folder, 'bin')
  const home = join(folder, 'home')
  mkdirSync(bin)
  mkdirSync(home, { mode: 0o777 })
  chmodSync(home, 0o777)
  for (const name of ofTheSystem) symlinkSync(join('/usr/bin', name), join(bin, name))
  // With a place for data, as root's would be the one of a real office on this PC.
  const ownEnv = { HOME: home, XDG_DATA_HOME: join(home, 'data'), PATH: bin, LANG: 'C.UTF-8' }
  return {
    folder,
    made,
    env: ownEnv,
    making: { code, log: making.log(), cutOff: cut.length > 0 },
    run: (program, args, more = {}) =>
      startProgram(join(made, program), args, { cwd: '/', env: { ...ownEnv, ...more } }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
