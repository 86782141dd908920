import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { installElectron } from './install-electron.ts'

const root = mkdtempSync(join(tmpdir(), 'denluot-install-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function installer(name: string, program: string): string {
  const file = join(root, name)
  writeFileSync(file, program)
  return file
}

it('[E31] an installer that fails is told by its first words', async () => {
  const file = installer(
    'fails.cjs',
    "console.error('getaddrinfo ENOTFOUND github.com\\n  at x'); process.exitCode = 1",
  )
  const said: string[] = []
  expect(await installElectron(root, (line) => said.push(line), file)).toEqual({
    reason: 'Electron could not be fetched (code 1: getaddrinfo ENOTFOUND github.com)',
  })
  expect(said[0]).toContain('DENLUOT_ELECTRON=0')
})

it('[E31] what it has fetched is found where Electron puts it', async () => {
  const dist = join(root, 'node_modules', 'electron', 'dist')
  mkdirSync(dist, { recursive: true })
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  const file = installer('works.cjs', `require('node:fs').writeFileSync(${JSON.stringify(join(dist, name))}, '')`)
  expect(await installElectron(root, () => {}, file)).toEqual({ binary: join(dist, name) })
})
