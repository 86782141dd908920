import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { reasonToInstall } from './set-up.mjs'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'set-up-'))
})
afterEach(() => rmSync(place, { recursive: true }))

function write(path: string, packages: object): void {
  mkdirSync(join(place, 'node_modules'), { recursive: true })
  writeFileSync(join(place, path), JSON.stringify({ packages }))
}

const wanted = {
  '': { name: 'denluot' },
  'packages/hub': { version: '0.1.0' },
  'node_modules/@denluot/hub': { link: true },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-win32': { version: '1.0.0', optional: true },
}

it('installs when there is nothing, or an install was broken off', () => {
  write('package-lock.json', wanted)
  expect(reasonToInstall(place)).toBe('nothing is installed yet')
})

it('is content when everything but other systems’ parts is there', () => {
  write('package-lock.json', wanted)
  write('node_modules/.package-lock.json', {
    'node_modules/@denluot/hub': { link: true },
    'node_modules/a': { version: '1.0.0' },
  })
  expect(reasonToInstall(place)).toBeNull()
})

it('installs when a package is missing or of another version', () => {
  write('package-lock.json', wanted)
  write('node_modules/.package-lock.json', { 'node_modules/@denluot/hub': { link: true } })
  expect(reasonToInstall(place)).toBe('node_modules/a is missing')
  write('node_modules/.package-lock.json', {
    'node_modules/@denluot/hub': { link: true },
    'node_modules/a': { version: '0.9.0' },
  })
  expect(reasonToInstall(place)).toContain('is 0.9.0')
})
