import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../find-chromium.ts'

/**
 * Opens a page in an installed Chrome, Edge or Chromium, else in the system's browser. The browser lives on when the
 * demo ends. An app window needs a profile of its own (`folder`), or its flags are ignored while Chrome is open.
 */
export function openBrowser(address: string, folder: string, failed: (why: string) => void): void {
  const chromium = findChromium()
  const profile = join(folder, 'browser')
  if (chromium !== null) mkdirSync(profile, { recursive: true })
  const [program, args] =
    chromium !== null
      ? [
          chromium,
          [
            `--app=${address}`,
            `--user-data-dir=${profile}`,
            '--window-size=1440,900',
            '--no-first-run',
            '--no-default-browser-check',
            '--autoplay-policy=no-user-gesture-required',
          ],
        ]
      : systemOpener(address)
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.once('error', (problem) => failed(problem.message))
  // Chromium started by root, or without a display that answers, ends at once without a window.
  child.once('exit', (code) => {
    if (code !== null && code !== 0) failed(`${program} ended with code ${code}`)
  })
  child.unref()
}

function systemOpener(address: string): readonly [string, readonly string[]] {
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]]
}
