import { expect, test } from 'vitest'
import { simulatedClock } from '../office-clock.ts'
import { openStorage } from '../storage/open-storage.ts'
import { createPairingRegister, type DeviceNews, type Keeper } from './pairing-register.ts'

const second = 1_000
const minute = 60 * second
const desk: Keeper = { desk: 'desk-1', officer: 'ha', roles: ['desk'] }
const manager: Keeper = { desk: 'desk-2', officer: 'tuan', roles: ['desk', 'manager'] }

function office() {
  const { devices } = openStorage(':memory:')
  const clock = simulatedClock(Date.parse('2026-11-02T08:00:00+07:00'))
  const news: DeviceNews[] = []
  const register = createPairingRegister({ devices, clock, tell: (each) => news.push(each) })
  const later = (ms: number) => clock.advanceTo(clock.now() + ms)
  const ask = (role: Parameters<typeof register.ask>[0] = 'kiosk', address = '192.168.1.23') => {
    const asked = register.ask(role, address)
    if ('wait' in asked) throw new Error(`wait ${asked.wait} s`)
    return asked
  }
  /** Its page asks on, as a page does. */
  const waits = (secret: string, ms: number) => {
    for (let passed = 0; passed < ms; passed += 20 * second) {
      later(Math.min(20 * second, ms - passed))
      register.outcome(secret)
    }
  }
  const first = () => register.waiting()[0]?.id ?? ''
  return { devices, register, news, later, ask, waits, first }
}

test('[S30] a device shows six digits, waits, and is let in by who types them', () => {
  const { devices, register, ask, first } = office()
  const { code, secret, expires } = ask()
  expect(code).toMatch(/^\d{6}$/)
  expect(expires).toBe('2026-11-02T08:10:00.000+07:00')
  expect(register.outcome(secret)).toEqual({ status: 'waiting' })
  expect(register.approve(desk, { request: first(), code, name: 'Kiosk 1' })).toEqual({
    status: 'approved',
    role: 'kiosk',
  })
  const outcome = register.outcome(secret)
  const token = outcome.status === 'approved' ? outcome.token : ''
  expect(devices.bearerOf(token)).toMatchObject({ role: 'kiosk', officer: null })
  expect(devices.all()).toMatchObject([{ role: 'kiosk', name: 'Kiosk 1', approvedBy: 'ha' }])
})

test('[S31] officers see role, address and time of a waiting device, and neither its code nor its secret', () => {
  const { register, ask } = office()
  const { code, secret } = ask('display', '192.168.1.40')
  const waiting = register.waiting()
  expect(waiting).toEqual([
    {
      id: expect.any(String),
      role: 'display',
      address: '192.168.1.40',
      since: '2026-11-02T08:00:00.000+07:00',
      nth: 1,
    },
  ])
  expect(JSON.stringify(waiting)).not.toContain(code)
  expect(JSON.stringify(waiting)).not.toContain(secret)
})

test('[S32] a token is handed out once, and only to the secret', () => {
  const { devices, register, ask, first } = office()
  const { code, secret } = ask()
  register.approve(desk, { request: first(), code, name: 'Kiosk 1' })
  expect(register.outcome('x'.repeat(43))).toEqual({ status: 'expired' })
  expect(register.outcome(secret).status).toBe('approved')
  expect(register.outcome(secret)).toEqual({ status: 'expired' })
  expect(devices.all()).toHaveLength(1)
})

test('[S33] the code of another device, or a wrong one, lets nobody in', () => {
  const { register, ask } = office()
  const one = ask('kiosk')
  const other = ask('display')
  const [kiosk] = register.waiting()
  const wrong = String((Number(one.code) + 1) % 1_000_000).padStart(6, '0')
  for (const code of [other.code, wrong]) {
    expect(register.approve(desk, { request: kiosk?.id ?? '', code, name: 'x' })).toEqual({ status: 'wrong-code' })
  }
  expect(register.outcome(one.secret)).toEqual({ status: 'waiting' })
})

test('[S34] after five wrong codes within a minute a desk waits, and the right code waits with it; another desk does not', () => {
  const { register, ask, later, first } = office()
  const { code } = ask()
  const wrong = code === '000000' ? '000001' : '000000'
  const wish = { request: first(), name: 'Kiosk 1' }
  for (let n = 0; n < 5; n += 1) {
    expect(register.approve(desk, { ...wish, code: wrong })).toEqual({ status: 'wrong-code' })
  }
  later(10 * second)
  expect(register.approve(desk, { ...wish, code })).toEqual({ status: 'wait', seconds: 50 })
  expect(register.approve(manager, { ...wish, code }).status).toBe('approved')
})

test('[S34] a minute after its wrong codes a desk may try again', () => {
  const { register, ask, waits, first } = office()
  const { code, secret } = ask()
  const wrong = code === '000000' ? '000001' : '000000'
  const wish = { request: first(), name: 'Kiosk 1' }
  for (let n = 0; n < 5; n += 1) register.approve(desk, { ...wish, code: wrong })
  waits(secret, minute)
  expect(register.approve(desk, { ...wish, code }).status).toBe('approved')
})

test('[S35] a request lives ten minutes; then the page is told to ask again, and gets another code', () => {
  const { register, ask, waits } = office()
  const { code, secret } = ask()
  waits(secret, 10 * minute - second)
  expect(register.outcome(secret)).toEqual({ status: 'waiting' })
  waits(secret, second)
  expect(register.outcome(secret)).toEqual({ status: 'expired' })
  expect(register.approveByCode(code, 'Kiosk 1')).toEqual({ status: 'wrong-code' })
  expect(ask().secret).not.toBe(secret)
})

test('[S35] the request of a page that was closed is gone within half a minute', () => {
  const { register, ask, later } = office()
  ask()
  later(29 * second)
  expect(register.waiting()).toHaveLength(1)
  later(second)
  expect(register.waiting()).toEqual([])
})

test('[S36] one address asks five times a minute, and the office has thirty who wait', () => {
  const { register, later } = office()
  for (let n = 0; n < 5; n += 1) expect(register.ask('kiosk', '10.0.0.1')).toHaveProperty('code')
  later(15 * second)
  expect(register.ask('kiosk', '10.0.0.1')).toEqual({ wait: 45 })
  for (let address = 2; address < 7; address += 1) {
    for (let n = 0; n < 5; n += 1) expect(register.ask('kiosk', `10.0.0.${address}`)).toHaveProperty('code')
  }
  expect(register.ask('display', '10.0.0.9')).toEqual({ wait: 30 })
  later(15 * second)
  expect(register.ask('display', '10.0.0.9'), 'the first five have gone silent').toHaveProperty('code')
})

test('[S36] an address that asks on makes room with its own oldest request, never with that of another', () => {
  const { register, ask, later } = office()
  const other = ask('desk', '10.0.0.2')
  const own = Array.from({ length: 5 }, () => ask('kiosk', '10.0.0.1'))
  for (let passed = 0; passed < 3; passed += 1) {
    later(20 * second)
    for (const { secret } of [other, ...own]) register.outcome(secret)
  }
  ask('kiosk', '10.0.0.1')
  const states = [other, ...own].map(({ secret }) => register.outcome(secret).status)
  expect(states).toEqual(['waiting', 'expired', 'waiting', 'waiting', 'waiting', 'waiting'])
})

test('[S37] a refused device is told so once, and its code lets nobody in any more', () => {
  const { register, ask, first, news } = office()
  const { code, secret } = ask()
  expect(register.refuse(desk, first())).toBe(true)
  expect(register.waiting()).toEqual([])
  expect(register.approveByCode(code, 'Kiosk 1')).toEqual({ status: 'wrong-code' })
  expect(register.outcome(secret)).toEqual({ status: 'refused' })
  expect(register.outcome(secret)).toEqual({ status: 'expired' })
  expect(register.refuse(desk, 'nobody')).toBe(false)
  expect(news.map(({ what }) => what)).toEqual(['asks', 'refused'])
})

test("[S38] only a manager lets the manager's board in", () => {
  const { register, ask, first } = office()
  const { code } = ask('manager')
  const wish = { request: first(), code, name: 'Phòng lãnh đạo' }
  expect(register.approve(desk, wish)).toEqual({ status: 'not-yours' })
  expect(register.approve(manager, wish)).toEqual({ status: 'approved', role: 'manager' })
})

test('[S39] what is told of devices, for the log, holds no code, no secret and no token', () => {
  const { register, ask, first, news } = office()
  const { code, secret } = ask()
  register.approve(desk, { request: first(), code, name: 'Kiosk 1' })
  const outcome = register.outcome(secret)
  const token = outcome.status === 'approved' ? outcome.token : ''
  const told = JSON.stringify(news)
  for (const hidden of [code, secret, token]) expect(told).not.toContain(hidden)
  expect(news.at(-1)).toMatchObject({ what: 'paired', role: 'kiosk', name: 'Kiosk 1', by: 'ha' })
})

test('[S31] who follows the list gets it at once and again with every change', async () => {
  const { register, ask, first } = office()
  const stop = new AbortController()
  const lists = register.follow(stop.signal)
  expect((await lists.next()).value).toEqual([])
  ask()
  expect((await lists.next()).value).toHaveLength(1)
  register.refuse(desk, first())
  expect((await lists.next()).value).toEqual([])
  stop.abort()
  expect((await lists.next()).done).toBe(true)
})
