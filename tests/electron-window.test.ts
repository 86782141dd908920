import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bundleShell } from '../tools/bundle-shell.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Electron's own place for its binary, or a folder that somebody names. */
function electronBinary(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  const path = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  return existsSync(path) ? path : null
}

/** What a page finds out about its window, and then tries to leave it. */
const page = `<!doctype html><title>kiosk</title><script>
const found = { require: typeof require, process: typeof process, opened: window.open('/opened') !== null }
fetch('/report', { method: 'POST', body: JSON.stringify(found) }).then(() => { location.href = '/desk' })
setTimeout(() => fetch('/still-here', { method: 'POST' }), 700)
</script>`

test('a window shows its page, gives it nothing of Node, and lets it go nowhere', async (context) => {
  const binary = electronBinary()
  if (binary === null)
    return context.skip('no Electron binary here (ELECTRON_OVERRIDE_DIST_PATH names a folder with one)')
  if (process.platform === 'linux' && !process.env.DISPLAY) return context.skip('no display for an Electron window')
  if (process.getuid?.() === 0) return context.skip('Electron confines no page when root starts it')

  const asked: string[] = []
  let report = ''
  let stillHere = () => {}
  const done = new Promise<void>((resolve) => {
    stillHere = resolve
  })
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.on('data', (chunk: Buffer) => {
      report += chunk.toString()
    })
    request.on('end', () => {
      if (request.url === '/still-here') stillHere()
      response.setHeader('content-type', 'text/html')
      response.end(request.url === '/kiosk' ? page : '')
    })
  })
  const hub = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
    })
  })
  const folder = mkdtempSync(join(tmpdir(), 'denluot-shell-'))
  await bundleShell(root, 'kiosk', folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'kiosk', main: 'main.cjs' }))
  const electron = spawn(binary, [folder, `--user-data-dir=${join(folder, 'profile')}`], {
    env: { ...process.env, DENLUOT_HUB: hub },
    stdio: 'inherit',
  })
  const gone = new Promise((resolve) => electron.once('exit', resolve))
  try {
    await done
    expect(JSON.parse(report)).toEqual({ require: 'undefined', process: 'undefined', opened: false })
    expect(asked).not.toContain('/desk')
    expect(asked).not.toContain('/opened')
  } finally {
    electron.kill()
    await gone
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
