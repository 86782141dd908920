import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { type MachineHost, startMachineHost } from './machine-host.ts'

/** Stands in for the machine host: says where it is at the port it was given, and lives until it is ended. */
const standIn = `
const port = process.env.DENLUOT_MACHINE_PORT
console.log('machine ready ws://127.0.0.1:' + (port === '0' ? 4000 + (process.pid % 1000) : port) + '/machine')
process.stdin.on('end', () => process.exit(0)).resume()
`
const folder = mkdtempSync(join(tmpdir(), 'denluot-machine-'))
const program = join(folder, 'stand-in.mjs')
writeFileSync(program, standIn)

let machine: MachineHost | undefined
afterEach(async () => {
  await machine?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('[H24] a machine host that dies is started again, at the same address and with the same token', async () => {
  const ups: { url: string; child: number }[] = []
  let up: () => void = () => {}
  const write = (line: string) => {
    const { msg, url, child } = JSON.parse(line)
    if (msg !== 'the machine host is up') return
    ups.push({ url, child })
    up()
  }
  const nextUp = () =>
    new Promise<void>((resolve) => {
      up = resolve
    })
  const first = nextUp()
  machine = startMachineHost({
    env: {},
    origins: ['http://127.0.0.1:7700'],
    log: pino({ level: 'info' }, { write }),
    program,
  })
  expect(machine.where()).toBeNull()
  await first
  const before = machine.where()
  expect(before).toEqual({ url: ups[0]?.url, token: expect.stringMatching(/^[\w-]{43}$/) })
  const again = nextUp()
  process.kill(ups[0]?.child ?? 0, 'SIGKILL')
  await again
  expect(machine.where()).toEqual(before)
  expect(ups[1]?.child).not.toBe(ups[0]?.child)
})
