import { beforeEach, expect, test } from 'vitest'
import { createOfficerPins, type OfficerPins } from './officer-pins.ts'
import { openDatabase } from './storage/open-database.ts'
import { createPinStore } from './storage/pin-store.ts'

let now: number
let pins: OfficerPins
let reopen: () => OfficerPins

beforeEach(async () => {
  now = Date.parse('2026-11-21T08:00:00+07:00')
  const store = createPinStore(openDatabase(':memory:'))
  reopen = () => createOfficerPins(store, () => now)
  pins = reopen()
  await pins.set('ha', '246810')
})

async function guess(times: number, device = 'desk-1'): Promise<string[]> {
  const verdicts: string[] = []
  for (let n = 0; n < times; n += 1) verdicts.push((await pins.check('ha', device, '000000')).status)
  return verdicts
}

test('[S7] the right PIN is right, another one and an unknown officer are wrong', async () => {
  expect(await pins.check('ha', 'desk-1', '246810')).toEqual({ status: 'right' })
  expect(await pins.check('ha', 'desk-1', '246811')).toEqual({ status: 'wrong' })
  expect(await pins.check('nobody', 'desk-1', '246810')).toEqual({ status: 'wrong' })
})

test('[S8] after five wrong PINs the officer is locked on that desk for 30 s, then for twice as long', async () => {
  expect(await guess(5)).toEqual(Array(5).fill('wrong'))
  expect(await pins.check('ha', 'desk-1', '246810')).toEqual({ status: 'locked', seconds: 30 })
  expect(await pins.check('ha', 'desk-2', '246810')).toEqual({ status: 'right' })
  now += 30_000
  expect(await guess(1)).toEqual(['wrong'])
  expect(await pins.check('ha', 'desk-1', '246810')).toEqual({ status: 'locked', seconds: 60 })
  now += 60_000
  expect(await pins.check('ha', 'desk-1', '246810')).toEqual({ status: 'right' })
  expect(await guess(4)).toEqual(Array(4).fill('wrong'))
})

test('[S8] a lock survives a restart of the hub, and guesses at once do not pass it', async () => {
  const verdicts = await Promise.all(Array.from({ length: 8 }, () => pins.check('ha', 'desk-1', '111111')))
  expect(verdicts.filter(({ status }) => status === 'wrong')).toHaveLength(5)
  expect(verdicts.filter(({ status }) => status === 'locked')).toHaveLength(3)
  expect(await reopen().check('ha', 'desk-1', '246810')).toMatchObject({ status: 'locked' })
})

test('[S9] the database holds no PIN, only a salted hash', () => {
  const db = openDatabase(':memory:')
  const store = createPinStore(db)
  return createOfficerPins(store, () => now)
    .set('ha', '246810')
    .then(() => {
      expect(store.hashOf('ha')).toMatch(/^(argon2id|scrypt)\$[\w-]{22}\$[\w-]{43}$/)
      expect(store.hashOf('ha')).not.toContain('246810')
    })
})
