import type { PairingOutcome } from '@denluot/shared/contract/pairing'
import { expect, test } from 'vitest'
import { createPairing, type PairingState } from './ask-pairing.ts'

const busy = new Error('too many')

/** A hub that answers as written; pauses are over at once and remembered. */
function page(outcomes: readonly PairingOutcome['status'][], asks: readonly ('code' | 'busy')[] = []) {
  const shown: (PairingState | null)[] = []
  const paused: number[] = []
  let asked = 0
  let looked = 0
  const pairing = createPairing({
    calls: {
      async ask() {
        asked += 1
        if (asks[asked - 1] === 'busy') throw busy
        const code = String(asked).repeat(6)
        return { code, secret: `secret-${asked}`, expires: '2026-11-02T08:10:00.000+07:00' }
      },
      async outcome() {
        const status = outcomes[looked++] ?? 'expired'
        return status === 'approved' ? { status, token: 'the-token' } : { status }
      },
    },
    role: 'kiosk',
    show: (state) => shown.push(state),
    isBusy: (problem) => problem === busy,
    pause: async (ms) => void paused.push(ms),
  })
  const codes = () => shown.map((state) => (state?.status === 'code' ? state.code : (state?.status ?? null)))
  return { pairing, codes, paused, asked: () => asked }
}
const never = () => false

test('[W50] a page shows its code until somebody of the office types it, and then has its token', async () => {
  const { pairing, codes, asked } = page(['waiting', 'waiting', 'approved'])
  expect(await pairing.token(never)).toBe('the-token')
  expect(codes()).toEqual(['111111', '111111', null])
  expect(asked()).toBe(1)
})

test('[W51] a code that has run out, or that a new hub does not know, is renewed without anybody', async () => {
  const { pairing, codes } = page(['waiting', 'expired', 'waiting', 'approved'])
  await pairing.token(never)
  expect(codes()).toEqual(['111111', '222222', null])
})

test('[W51] a line that breaks and comes back goes on with the same code', async () => {
  const { pairing, codes, asked } = page(['waiting', 'waiting', 'approved'])
  let looks = 0
  expect(await pairing.token(() => looks++ > 0)).toBeNull()
  await pairing.token(never)
  expect(codes()).toEqual(['111111', '111111', null])
  expect(asked()).toBe(1)
})

test('[W52] a hub that has too many who ask is asked again later', async () => {
  const { pairing, codes, paused } = page(['approved'], ['busy', 'code'])
  await pairing.token(never)
  expect(codes()).toEqual(['asking', null])
  expect(paused).toEqual([10_000])
})

test('[W52] a refused page says so, and asks again only after a while or when it is told to', async () => {
  const { pairing, codes, paused } = page(['waiting', 'refused', 'waiting', 'approved'])
  await pairing.token(never)
  expect(codes()).toEqual(['111111', 'refused', '222222', null])
  expect(paused[1]).toBe(300_000)
})

test('[W52] being told to ask again ends the pause at once', async () => {
  let wakes = 0
  const pairing = createPairing({
    calls: {
      ask: async () => ({ code: '111111', secret: 's', expires: '' }),
      outcome: async () => (wakes === 0 ? { status: 'refused' } : { status: 'approved', token: 'the-token' }),
    },
    role: 'kiosk',
    show: () => {},
    isBusy: () => false,
    pause: (_ms, wake) =>
      new Promise((resolve) => {
        wake(() => {
          wakes += 1
          resolve()
        })
        queueMicrotask(() => pairing.again())
      }),
  })
  expect(await pairing.token(never)).toBe('the-token')
  expect(wakes).toBe(1)
})
