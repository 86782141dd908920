import { execFileSync, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanStart } from './clean-start.ts'

const folder = mkdtempSync(join(tmpdir(), 'denluot-clean-'))
const program = join(folder, 'program.cjs')
/** Says what it was called with, and which sockets are open: Node makes none for itself. */
const look = `
const fs = require('node:fs')
const isSocket = (fd) => { try { return /^socket/.test(fs.readlinkSync('/proc/self/fd/' + fd)) } catch { return false } }
console.log(JSON.stringify([process.argv.slice(2), process.env.WORD, fs.readdirSync('/proc/self/fd').filter((fd) => fd > 2 && isSocket(fd))]))
`
beforeAll(() => writeFileSync(program, look))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stdio: StdioOptions = ['ignore', 'pipe', 'inherit', ...Array<'pipe'>(60).fill('pipe')]
const run = (args: readonly string[]) =>
  JSON.parse(execFileSync(process.execPath, [...args], { stdio, env: { WORD: 'kept' } }).toString())

test('[E15] a hub keeps nothing open of the Electron that starts it', (context) => {
  if (process.platform !== 'linux') return context.skip('only Linux hands open files on to every child')
  expect(run([program])[2]).toHaveLength(60)
  expect(run(cleanStart('linux', [program, 'serve', '--new']))).toEqual([['serve', '--new'], 'kept', []])
})

test('[E15] elsewhere a program is simply started', () => {
  expect(cleanStart('win32', ['hub', 'serve'])).toEqual(['hub', 'serve'])
})
