import { afterEach, expect, test } from 'vitest'
import { newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const COMMANDS = 2_000
const SENDERS = 16
/** The hub is killed when so many were answered. */
const KILLS = [400, 900, 1_500]

let hub: ServedHub | undefined
const folder = newDataFolder()
afterEach(async () => {
  await hub?.child.stop('SIGKILL')
  folder.remove()
})

const services = ['certification', 'civil-status', 'land', 'results']
const commandOf = (n: number) => ({
  id: `issue-${String(n).padStart(6, '0')}`,
  type: 'IssueTicket',
  service: services[n % services.length],
})

test('[H13] kill -9 in the middle of 2,000 issues loses none that was answered, and resending the rest makes no double', async () => {
  const [token = ''] = await pairDevices(folder.data, ['integrator'])
  const answered = new Map<number, string>()
  const kills = [...KILLS]

  while (answered.size < COMMANDS) {
    const served = await serveFolder(folder.data)
    hub = served
    const open = Array.from({ length: COMMANDS }, (_, n) => n).filter((n) => !answered.has(n))
    let dead = false
    const sender = async () => {
      for (let n = open.shift(); n !== undefined && !dead; n = open.shift()) {
        const answer = await served.command(token, commandOf(n)).catch(() => null)
        if (answer === null) return
        expect(answer.status).toBe(200)
        answered.set(n, JSON.stringify(answer.body))
        if (kills[0] !== undefined && answered.size >= kills[0]) {
          kills.shift()
          dead = true
          served.child.process.kill('SIGKILL')
        }
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, sender))
    if (dead) await served.child.ended
  }
  expect(kills).toEqual([])
  const served = hub
  if (served === undefined) throw new Error('no hub was started')

  // An answer given before a kill is given again, word for word.
  for (const n of [0, 399, 899, 1_499]) {
    expect(JSON.stringify((await served.command(token, commandOf(n))).body)).toBe(answered.get(n))
  }
  const tickets = [...answered.values()].map((text) => JSON.parse(text).ticket)
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(COMMANDS)
  expect(new Set(tickets.map(({ code }) => code)).size).toBe(COMMANDS)
  for (const service of services) {
    const numbers = tickets.filter((ticket) => ticket.service === service).map(({ number }) => Number(number.slice(1)))
    const expected = Array.from({ length: COMMANDS / services.length }, (_, index) => index + 1)
    expect(numbers.sort((a, b) => a - b)).toEqual(expected)
  }
  const { body: state } = await served.ask('GET', '/api/state', token)
  expect(state.tickets.flat()).toHaveLength(COMMANDS)
  expect(await served.cli('verify')).toMatchObject({ code: 0, out: expect.stringContaining('everything agrees') })
})
