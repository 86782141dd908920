import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createFileHubMemory } from './file-hub-memory.ts'
import { createShortMemory, type HubMemory } from './hub-memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'denluot-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hub = { id: '0011223344556677', name: 'Phường An Hòa', address: 'http://192.168.1.10:7700' }

/** What every memory does; `again` is the same memory after a restart. */
function testMemory(name: string, open: () => { readonly memory: HubMemory; readonly again: () => HubMemory }): void {
  describe(name, () => {
    test('[D51] remembers nothing at first, and the last hub after a restart', () => {
      const { memory, again } = open()
      expect(memory.load()).toBeNull()
      memory.save({ ...hub, address: 'http://192.168.1.9:7700' })
      memory.save(hub)
      expect(again().load()).toEqual(hub)
    })
  })
}

testMemory('a memory of this process', () => {
  const memory = createShortMemory()
  return { memory, again: () => memory }
})
testMemory('a memory in a file', () => {
  const path = join(folder, 'new', 'hub.json')
  const open = () => createFileHubMemory(path, (fault) => expect.unreachable(String(fault)))
  return { memory: open(), again: open }
})

test('[D51] a file that cannot be read is told and counts as nothing; the next hub replaces it', () => {
  const path = join(folder, 'broken.json')
  writeFileSync(path, '{"version":1,"id":"00112')
  const faults: unknown[] = []
  const memory = createFileHubMemory(path, (fault) => faults.push(fault))
  expect(memory.load()).toBeNull()
  expect(faults).toHaveLength(1)
  memory.save(hub)
  expect(memory.load()).toEqual(hub)
  expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual(['broken.json'])
})
