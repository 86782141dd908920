import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closureOf, copyNativeParts, isNeeded, type Target } from './native-modules.ts'

const linux: Target = { platform: 'linux', arch: 'x64' }
const windows: Target = { platform: 'win32', arch: 'x64' }
const root = mkdtempSync(join(tmpdir(), 'denluot-natives-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function install(path: string, manifest: object): void {
  mkdirSync(join(root, 'node_modules', path), { recursive: true })
  writeFileSync(join(root, 'node_modules', path, 'package.json'), JSON.stringify(manifest))
}
install('port', {
  dependencies: { helper: '1' },
  optionalDependencies: { 'port-linux': '1', 'port-win': '1', gone: '1' },
})
install('helper', { dependencies: { deep: '1' } })
install('deep', {})
install('port/node_modules/helper', {})
install('port-linux', { os: ['linux'], cpu: ['x64'] })
install('port-win', { os: ['win32'] })
install('lonely', { dependencies: { missing: '1' } })

test('[E53] a native part brings along what Node would find for it, and of optional parts only those of the target', async () => {
  const folders = async (target: Target) =>
    (await closureOf(root, ['port'], target)).map((folder) => folder.slice(root.length + '/node_modules/'.length))
  expect(await folders(linux)).toEqual(['port', 'port-linux', 'port/node_modules/helper'])
  expect(await folders(windows)).toEqual(['port', 'port-win', 'port/node_modules/helper'])
  await expect(closureOf(root, ['lonely'], linux)).rejects.toThrow('missing is not installed')
})

test('[E53] a native part without a binary for the target is found when the package is made, not at the office', async () => {
  await expect(copyNativeParts(root, ['port'], linux, join(root, 'out'))).rejects.toThrow('binary for linux-x64')
})

test.each([
  ['prebuilds/linux-x64.node', true],
  ['linux_x64/koffi.node', true],
  ['prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node', true],
  ['prebuilds/linux-x64/@serialport+bindings-cpp.musl.node', false],
  ['prebuilds/linuxmusl-x64.node', false],
  ['prebuilds/linux-arm64.node', false],
  ['prebuilds/win32-x64.node', false],
  ['lib/index.js', true],
  ['LICENSE', true],
  ['LICENSE.txt', true],
  ['licence.md', true],
  ['deps/sqlite3/sqlite3.c', false],
  ['lib/index.d.ts', false],
  ['README.md', false],
])('[E53] of a native part for Linux, %s: %s', (path, needed) => {
  expect(isNeeded(path, linux)).toBe(needed)
})
