import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openShellLog } from './shell-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'denluot-log-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('[E13] what happens to a window is written down, and a full log makes room once', () => {
  const file = join(folder, 'logs', 'shell.log')
  const at = () => new Date('2026-11-02T01:00:00Z')
  const shown: string[] = []
  const show = (line: string) => shown.push(line)
  openShellLog(file, at, show)('window-died', { reason: 'crashed', fault: new Error('x') })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    time: '2026-11-02T01:00:00.000Z',
    what: 'window-died',
    reason: 'crashed',
    fault: expect.stringContaining('Error: x'),
  })
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
  openShellLog(file, at, show)('started')
  expect(shown).toHaveLength(2)
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2)
  expect(readFileSync(`${file}.old`, 'utf8')).toHaveLength(1024 * 1024 + 1)
})
