import type { OpenOffice, SetUpView } from '@denluot/shared/contract/set-up-contract'
import { firstDraft } from '@denluot/shared/set-up/first-draft'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setOffice } from './change-draft.ts'
import type { Opening, Saving, SetUpDoor } from './set-up-door.ts'
import { createSetUp, type SetUp } from './set-up-store.ts'

const view: SetUpView = {
  revision: 4,
  savedAt: '2026-11-28T01:00:00.000Z',
  draft: firstDraft,
  place: { here: 'http://127.0.0.1:7700', lan: [], data: '/data' },
  procedures: 114,
}

/** A hub that answers when the test says so. */
function heldDoor() {
  const saves: { revision: number; name: string; leaving: boolean; answer: (saving: Saving | Error) => void }[] = []
  const wishes: OpenOffice[] = []
  let opening: Opening = { status: 'opened', token: 'a-token' }
  const door: SetUpDoor = {
    view: async () => view,
    save: (revision: number, draft: OfficeDraft, leaving = false) =>
      new Promise((resolve, reject) => {
        const answer = (saving: Saving | Error) => (saving instanceof Error ? reject(saving) : resolve(saving))
        saves.push({ revision, name: draft.office.name, leaving, answer })
      }),
    async open(wish) {
      wishes.push(wish)
      return opening
    },
    serves: async () => true,
  }
  return {
    door,
    saves,
    wishes,
    answerOpening: (answer: Opening) => {
      opening = answer
    },
  }
}

let hub: ReturnType<typeof heldDoor>
let setUp: SetUp
const type = (name: string) => setUp.edit(setOffice({ name }))
const saved = (revision: number): Saving => ({ status: 'saved', as: { revision, savedAt: '2026-11-28T01:00:09.000Z' } })
const now = () => setUp.store.getState()

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  hub = heldDoor()
  setUp = createSetUp(hub.door, view, 'office')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('[O47] what is typed is saved by itself, the newest, one saving after the other', async () => {
  type('A')
  type('An')
  await vi.advanceTimersByTimeAsync(400)
  expect(hub.saves.map(({ revision, name }) => [revision, name])).toEqual([[4, 'An']])
  type('An Hòa')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(hub.saves).toHaveLength(1)
  hub.saves[0]?.answer(saved(5))
  await vi.advanceTimersByTimeAsync(400)
  expect(hub.saves.map(({ revision, name }) => [revision, name])).toEqual([
    [4, 'An'],
    [5, 'An Hòa'],
  ])
  hub.saves[1]?.answer(saved(6))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(now().saved).toEqual({ kind: 'saved', at: '2026-11-28T01:00:09.000Z' })
  expect(hub.saves).toHaveLength(2)
})

test('[O47] a saving that fails is told, and tried again until it is on the disk', async () => {
  type('An Hòa')
  await vi.advanceTimersByTimeAsync(400)
  hub.saves[0]?.answer(new Error('no answer'))
  await vi.advanceTimersByTimeAsync(0)
  expect(now().saved).toEqual({ kind: 'failed' })
  await vi.advanceTimersByTimeAsync(3_000)
  hub.saves[1]?.answer(saved(5))
  await vi.advanceTimersByTimeAsync(0)
  expect(hub.saves[1]).toMatchObject({ revision: 4, name: 'An Hòa' })
  expect(now().saved.kind).toBe('saved')
})

test('[O47] a newer draft of another page is not overwritten; this page takes nothing more', async () => {
  type('An Hòa')
  await vi.advanceTimersByTimeAsync(400)
  hub.saves[0]?.answer({ status: 'elsewhere' })
  await vi.advanceTimersByTimeAsync(0)
  type('Another')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(now()).toMatchObject({ saved: { kind: 'elsewhere' }, draft: { office: { name: 'An Hòa' } } })
  expect(hub.saves).toHaveLength(1)
})

test('[O47] a page that goes away sends along what is not saved yet', async () => {
  setUp.leave()
  type('An Hòa')
  setUp.leave()
  expect(hub.saves.map(({ name, leaving }) => [name, leaving])).toEqual([['An Hòa', true]])
})

test('[O45] PINs leave the page when the office is opened and not before, and stay no longer', async () => {
  setUp.setPin('o1', { pin: '483920', again: '483920' })
  type('An Hòa')
  await vi.advanceTimersByTimeAsync(400)
  hub.saves[0]?.answer(saved(5))
  await setUp.open()
  expect(hub.wishes.map(({ pins }) => pins)).toEqual([{ o1: '483920' }])
  expect(now()).toMatchObject({ opened: { kind: 'opened', token: 'a-token' }, pins: {} })
})

test('[O45] an opening that the hub refuses keeps everything, PINs too', async () => {
  hub.answerOpening({ status: 'wrong', paths: ['pins.o1'] })
  setUp.setPin('o1', { pin: '111111', again: '111111' })
  await setUp.open()
  expect(now()).toMatchObject({ opened: { kind: 'wrong', paths: ['pins.o1'] }, pins: { o1: { pin: '111111' } } })
})
