import { defaultCallVoice } from '@denluot/shared/language/call-phrase'
import type { CallNow } from '@denluot/shared/queue/state'
import { expect, test } from 'vitest'
import { createAnnouncer } from './announcer.ts'
import type { Score } from './cues.ts'
import type { Heard } from './loudspeaker.ts'

const day = '2026-11-21'
const start = Date.parse('2026-11-21T09:00:00.000+07:00')

function call(n: number, second: number, more: Partial<CallNow> = {}): CallNow {
  const at = new Date(start + second * 1000).toISOString()
  const number = `A00${n}`
  const past = { painted: null, spoken: null, over: false, priority: false }
  return { call: n, ticket: `t${n}`, number, counter: String(n), at, times: 1, lastAt: at, ...past, ...more }
}

/** A hall whose clock and loudspeaker the test holds in its hand. */
function hall({ missing = '' } = {}) {
  let now = start
  const playing: { score: Score; end: (heard: Heard) => void }[] = []
  const reported: string[] = []
  const announcer = createAnnouncer({
    play: (score) => new Promise((end) => playing.push({ score, end })),
    lengthOf: (clip) => (clip === missing ? undefined : 0.5),
    voice: defaultCallVoice,
    now: () => now,
    onSpoken: ({ number }) => reported.push(number),
  })
  /** Lets the sound that plays come to its end, `seconds` after it began. */
  const finish = async (heard: Heard = { finished: true, peak: 0.5 }) => {
    const current = playing.shift()
    if (current === undefined) throw new Error('nothing plays')
    now += current.score.seconds * 1000
    current.end(heard)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const nowPlaying = () => playing.map(({ score }) => score.cues.map(({ clip }) => clip).join(' '))
  return { announcer, finish, nowPlaying, reported, pass: (seconds: number) => (now += seconds * 1000) }
}

const full = 'chime moi-cong-dan-co-so chu-a 0 0 1 den-quay 1'

test('[B6] a call is a chime and the sentence, then the sentence again; it is reported when it was read once', async () => {
  const { announcer, finish, nowPlaying, reported } = hall()
  announcer.follow(day, [call(1, 0)])
  expect(nowPlaying()).toEqual([full])
  expect(reported).toEqual([])
  await finish()
  expect(reported).toEqual(['A001'])
  expect(nowPlaying()).toEqual(['moi-cong-dan-co-so chu-a 0 0 1 den-quay 1'])
  await finish()
  const [spoken] = announcer.store.getState().spoken
  expect(spoken).toMatchObject({ readings: 2, peak: 0.5, text: 'Mời công dân có số A không không một, đến quầy một' })
  expect(announcer.store.getState().queue.speaking).toBeNull()
})

test('[B1] two calls are never spoken at once, and the later one is shortened when it had to wait', async () => {
  const { announcer, finish, nowPlaying } = hall()
  const calls = [call(1, 0), call(2, 0)]
  announcer.follow(day, calls)
  announcer.follow(day, calls)
  expect(nowPlaying()).toHaveLength(1)
  await finish()
  await finish()
  expect(nowPlaying()).toEqual(['chime so chu-a 0 0 2 quay 2'])
  await finish()
  expect(nowPlaying()).toEqual([])
})

test('[B7] with a clip missing there is the chime alone, and nothing is reported as spoken', async () => {
  const { announcer, finish, nowPlaying, reported } = hall({ missing: 'den-quay' })
  announcer.follow(day, [call(1, 0)])
  expect(nowPlaying()).toEqual(['chime'])
  await finish()
  expect(reported).toEqual([])
  expect(nowPlaying()).toEqual([])
})

test('[B8] a sound that was blocked is not reported, and the next call comes all the same', async () => {
  const { announcer, finish, nowPlaying, reported } = hall()
  announcer.follow(day, [call(1, 0), call(2, 0)])
  await finish({ finished: false, peak: 0 })
  expect(reported).toEqual([])
  expect(nowPlaying()[0]).toContain('2')
})

test('[B3] a citizen who comes during the first reading is not called a second time', async () => {
  const { announcer, finish, nowPlaying } = hall()
  announcer.follow(day, [call(1, 0)])
  announcer.follow(day, [call(1, 0, { over: true })])
  await finish()
  expect(nowPlaying()).toEqual([])
})

test('[B4] what waits when the link is lost is not spoken', async () => {
  const { announcer, finish, nowPlaying } = hall()
  announcer.follow(day, [call(1, 0), call(2, 0)])
  announcer.forget()
  await finish()
  await finish()
  expect(nowPlaying()).toEqual([])
})
