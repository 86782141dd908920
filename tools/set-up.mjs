// Runs under whatever Node is there (20 or newer) with nothing installed: plain JavaScript, built-in modules only.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Why the installed packages do not fit the lockfile, as a sentence, or null when they do.
 * npm writes `node_modules/.package-lock.json` last, so a broken-off install is noticed as well.
 * @param {string} folder the repository
 * @returns {string | null}
 */
export function reasonToInstall(folder) {
  const installedPath = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(installedPath)) return 'nothing is installed yet'
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) continue
    const found = installed[path]
    if (found === undefined) {
      if (entry.optional || entry.devOptional || entry.peer) continue
      return `${path} is missing`
    }
    if (entry.version !== found.version || entry.link !== found.link) {
      return `${path} is ${found.version}, the lockfile says ${entry.version}`
    }
  }
  return null
}

/**
 * The Node that runs the project: the one locked in package-lock.json, or this one where none is packed for the system.
 * @param {string} folder the repository
 * @returns {string} path of an executable, Node 24 or newer
 */
export function projectNode(folder) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `No Node 24 is packed for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}: install Node 24 and start again.`,
  )
}

/** Installs what the lockfile says if that is not there yet, and tells how it goes. */
export async function setUp() {
  const reason = reasonToInstall(root)
  if (reason === null) return
  const started = Date.now()
  console.log(`Setting up: ${reason}; installing from package-lock.json (once, about half a minute)`)
  const ticking = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`)
  }, 5000)
  try {
    const code = await run(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['ci', '--no-progress', '--loglevel=error'],
      {
        cwd: root,
        shell: process.platform === 'win32',
      },
    )
    if (code !== 0) {
      throw new Error(
        `npm ci ended with code ${code}: its lines above say why; a network or a mirror of the npm registry is needed once.`,
      )
    }
  } finally {
    clearInterval(ticking)
  }
  console.log(`Set up in ${Math.round((Date.now() - started) / 1000)} s`)
}

/**
 * Runs a program in this terminal and waits for it. Ctrl-C reaches it by itself; SIGTERM is handed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, 1 if a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const handOn = () => child.kill('SIGTERM')
    const wait = () => {}
    // npm hands a signal to its shell alone: the shell is gone then, and nobody tells us.
    const parent = process.ppid
    const watching = setInterval(() => {
      if (process.ppid !== parent) handOn()
    }, 500)
    process.on('SIGTERM', handOn)
    process.on('SIGHUP', handOn)
    process.on('SIGINT', wait)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearInterval(watching)
      process.off('SIGTERM', handOn)
      process.off('SIGHUP', handOn)
      process.off('SIGINT', wait)
      resolve(code ?? 1)
    })
  })
}

/**
 * Sets up, then runs one of our TypeScript programs under the project's Node; the process ends with its exit code.
 * @param {string} program path below the repository
 * @param {readonly string[]} args
 */
export async function setUpAndRun(program, args) {
  try {
    await setUp()
    process.exitCode = await run(projectNode(root), [join(root, program), ...args], { cwd: root })
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem))
    process.exitCode = 1
  }
}
