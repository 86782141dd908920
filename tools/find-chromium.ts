import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names under which Chrome, Edge and Chromium are installed on Linux. */
const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
]

/**
 * An installed Chrome, Edge or Chromium, or one that Playwright has brought; null when there is none.
 * `DENLUOT_CHROMIUM` comes first.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const candidates = [env.DENLUOT_CHROMIUM ?? '', ...installedPlaces(env), ...playwrightPlaces(env)]
  return candidates.find((path) => path !== '' && existsSync(path) && !isSnapStub(path)) ?? null
}

function installedPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((base) =>
      base === undefined
        ? []
        : [
            join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            join(base, 'Chromium', 'Application', 'chrome.exe'),
          ],
    )
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function playwrightPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const cache = {
    win32: join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  }
  const base =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'win32' || process.platform === 'darwin'
      ? cache[process.platform]
      : join(homedir(), '.cache', 'ms-playwright'))
  if (!existsSync(base)) return []
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  const versions = readdirSync(base).filter((name) => name.startsWith('chromium'))
  return versions
    .sort()
    .reverse()
    .flatMap((version) => inside.map((path) => join(base, version, path)))
}

/** Ubuntu's apt package is a script that asks for snap, which containers do not have. */
function isSnapStub(path: string): boolean {
  if (process.platform !== 'linux') return false
  const start = readFileSync(path).subarray(0, 4096).toString('latin1')
  return start.startsWith('#!') && start.includes('snap') && !existsSync('/snap/bin/chromium')
}

/** Finds a Chromium or, on Debian as root, installs one and says so. Throws one sentence when there is no way. */
export async function provideChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium()
  if (found !== null) return found
  if (canInstall()) {
    say('No Chrome, Edge or Chromium here: installing the Debian package chromium (about 125 MB, half a minute)')
    await apt(['update', '-qq'])
    await apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'])
    const installed = findChromium()
    if (installed !== null) return installed
  }
  throw new Error(
    'The browser tests need Chrome, Edge or Chromium 109 or newer: install one, or name it in DENLUOT_CHROMIUM.',
  )
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function apt(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(
            `apt-get ${args[0]} ended with code ${code}: install Chromium by hand, or name one in DENLUOT_CHROMIUM.`,
          ),
        )
    })
  })
}
