import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demoFolder, prepareDemoFolder } from './demo-folder.ts'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'demo-folder-'))
})
afterEach(() => rmSync(place, { recursive: true }))

it('is .denluot unless DENLUOT_DATA names another', () => {
  expect(demoFolder('/repo', {})).toBe(join('/repo', '.denluot'))
  expect(demoFolder('/repo', { DENLUOT_DATA: '/data' })).toBe('/data')
})

it('begins anew only in a folder that the demo has made', () => {
  const folder = join(place, 'demo')
  prepareDemoFolder(folder, false)
  writeFileSync(join(folder, 'office.db'), 'x')
  prepareDemoFolder(folder, false)
  expect(existsSync(join(folder, 'office.db'))).toBe(true)
  prepareDemoFolder(folder, true)
  expect(readdirSync(folder)).toEqual(['demo-office.txt'])
})

it('never empties the folder of a real office', () => {
  writeFileSync(join(place, 'office.db'), 'x')
  expect(() => prepareDemoFolder(place, true)).toThrow('was not made by npm start')
  prepareDemoFolder(place, false)
  expect(readdirSync(place)).toEqual(['office.db'])
  expect(() => prepareDemoFolder(place, true)).toThrow('was not made by npm start')
})

it('says in a sentence that a folder cannot be made', () => {
  writeFileSync(join(place, 'file'), 'x')
  expect(() => prepareDemoFolder(join(place, 'file', 'demo'), false)).toThrow(/cannot be written .* DENLUOT_DATA\.$/)
})
