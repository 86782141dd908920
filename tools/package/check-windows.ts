import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type App, namesOf } from './apps.ts'
import { emptyFuseWire, readFuseWire } from './fuse-wire.ts'
import { packageApp } from './package-app.ts'
import { startScripts } from './start-scripts.ts'

/** Any Windows program: what matters is that it can carry names and an icon. This one comes with electron-builder. */
const someProgram = ['node_modules', 'electron-winstaller', 'vendor', 'rcedit.exe']

const notTried = `
Not tried here, because it takes Windows: the installer and the zip (electron-builder fetches their tools), the start of an app, the
native parts and the Node for Windows, the spooler, signing (there is no certificate).`

/**
 * Packs the apps for Windows around a stand-in for Electron, as far as another system can: electron-builder checks its whole
 * configuration, packs the files, writes names and icon into the program and sets the fuses. Returns what is wrong.
 */
export async function checkWindows(
  root: string,
  names: readonly App[],
  version: string,
  work: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const electron = join(work, 'electron')
  const program = join(work, 'program')
  await rm(work, { recursive: true, force: true })
  await makeStandIn(root, electron)
  await mkdir(program, { recursive: true })
  for (const [name, text] of Object.entries(startScripts('win32'))) await writeFile(join(program, name), text)

  const problems: string[] = []
  for (const app of names) {
    const output = await packageApp({
      ...{ root, app, version, program, electron, say },
      work: join(work, app),
      targets: { platform: 'win32', names: ['dir'] },
      inspectable: false,
    })
    const found = await lookAt(join(output, 'win-unpacked'), app)
    problems.push(...found.map((problem) => `${app}: ${problem}`))
    if (found.length === 0) say(`${app}: configuration, files, names, icon and fuses for Windows are in order`)
  }
  say(notTried.trim())
  return problems
}

async function makeStandIn(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  for (const locale of ['vi', 'en-US', 'fr']) await writeFile(join(folder, 'locales', `${locale}.pak`), '')
  const binary = join(folder, 'electron.exe')
  await cp(join(root, ...someProgram), binary)
  await writeFile(binary, emptyFuseWire(), { flag: 'a' })
}

async function lookAt(folder: string, app: App): Promise<readonly string[]> {
  const names = namesOf(app)
  const binary = await readFile(join(folder, `${names.program}.exe`))
  const fuses = readFuseWire(binary)
  const scripts = await Promise.all(
    Object.keys(startScripts('win32')).map((name) => readFile(join(folder, 'resources', name), 'utf8')),
  )
  const expected: readonly (readonly [string, boolean])[] = [
    ['its program does not carry its name', binary.includes(Buffer.from(names.product, 'utf16le'))],
    ['its program may be run as Node', fuses.get('runAsNode') === false],
    ['its program takes an app from elsewhere', fuses.get('onlyLoadAppFromAsar') === true],
    ['its archive is not vouched for', binary.includes(Buffer.from('resources\\\\app.asar'))],
    ['its start scripts do not end lines as Windows wants it', scripts.every((text) => text.endsWith('\r\n'))],
  ]
  return expected.flatMap(([problem, holds]) => (holds ? [] : [problem]))
}
