import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findElectron } from './find-electron.ts'

/** Milliseconds. A network that lets nothing through would else keep somebody waiting who has just come to look. */
const limit = 90_000
const tellEvery = 5_000

/** What came of fetching Electron: the binary, or a sentence that says why there is none. */
export type Fetched = { readonly binary: string } | { readonly reason: string }

/** Runs the installer that Electron's package brings, and tells how it goes. It fetches about 110 MB once, into `node_modules`. */
export async function installElectron(
  root: string,
  say: (line: string) => void,
  installer = join(root, 'node_modules', 'electron', 'install.js'),
): Promise<Fetched> {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say(`Fetching Electron for the three windows (once, about 110 MB; DENLUOT_ELECTRON=0 leaves it)`)
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let lastWord = ''
  child.stderr.on('data', (chunk: Buffer) => {
    lastWord = chunk.toString().trim().split('\n')[0] || lastWord
  })
  const telling = setInterval(() => say(`  still fetching Electron, ${seconds()} s`), tellEvery)
  const late = setTimeout(() => child.kill('SIGKILL'), limit)
  try {
    const ended = await new Promise<string>((resolve) => {
      child.once('error', (fault) => resolve(fault.message))
      child.once('exit', (code, signal) => resolve(signal === null ? `code ${code}` : `no answer in ${limit / 1000} s`))
    })
    const binary = findElectron(root, {})
    if (ended === 'code 0' && binary !== null) return { binary }
    return { reason: `Electron could not be fetched (${[ended, lastWord].filter((word) => word !== '').join(': ')})` }
  } finally {
    clearInterval(telling)
    clearTimeout(late)
  }
}
