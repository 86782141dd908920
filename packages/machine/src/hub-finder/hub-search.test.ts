import type { HubPlace } from '@denluot/shared/contract/hub-place'
import { describe, expect, test } from 'vitest'
import {
  beginSearch,
  forgetAfterMs,
  type Happening,
  type HubSearch,
  isLooking,
  knownHubOf,
  placeOf,
  settleMs,
  step,
} from './hub-search.ts'

const ours = { id: '0011223344556677', name: 'Phường An Hòa' }
const theirs = { id: '8899aabbccddeeff', name: 'Phường Vĩnh Hải' }
const at10 = 'http://192.168.1.10:7700'
const at11 = 'http://192.168.1.11:7700'

const answered = (at: number, address: string, hub = ours): Happening => ({ type: 'answered', at, address, hub })
const unanswered = (at: number, address: string): Happening => ({ type: 'unanswered', at, address })
const chosen = (at: number, address: string, hub = ours): Happening => ({ type: 'chosen', at, address, hub })
const passed = (at: number): Happening => ({ type: 'time-passed', at })

function given(begin: HubSearch, ...happenings: readonly Happening[]) {
  const search = happenings.reduce(step, begin)
  const { address, how, heard } = placeOf(search)
  return { search, place: { address, how }, heard, looking: isLooking(search), kept: knownHubOf(search) }
}
const where = (address: string | null, how: HubPlace['how']) => ({ address, how })

const neverUsed = beginSearch(null, null)
const usedBefore = beginSearch(null, { ...ours, address: at10 })

describe('a PC that never had a hub', () => {
  test('[D40] knows no place and looks for one', () => {
    expect(given(neverUsed)).toMatchObject({ place: where(null, null), looking: true, kept: null })
  })

  test('[D41] takes the only hub that is heard, once a second one had time to be heard, and keeps it', () => {
    expect(given(neverUsed, answered(0, at10)).place).toEqual(where(null, null))
    expect(given(neverUsed, answered(0, at10), passed(settleMs))).toMatchObject({
      place: where(at10, 'heard'),
      looking: false,
      kept: { ...ours, address: at10 },
    })
  })

  test('[D42] with two hubs on the LAN a person chooses, also after one of them fell silent', () => {
    const two = [answered(0, at10), answered(100, at11, theirs)]
    const { place, heard } = given(neverUsed, ...two, passed(settleMs))
    expect(place).toEqual(where(null, null))
    expect(heard).toEqual([
      { ...ours, address: at10 },
      { ...theirs, address: at11 },
    ])
    expect(given(neverUsed, ...two, unanswered(5_000, at10), passed(60_000)).place).toEqual(where(null, null))
    expect(given(neverUsed, ...two, chosen(9_000, at11, theirs))).toMatchObject({
      place: where(at11, 'typed'),
      kept: { ...theirs, address: at11 },
    })
  })
})

describe('a PC that has used a hub', () => {
  test('[D43] tells its last place at once, before anybody answered', () => {
    expect(given(usedBefore)).toMatchObject({ place: where(at10, 'last-known'), looking: false })
  })

  test('[D44] a hub that is silent keeps its place, and is looked for', () => {
    expect(given(usedBefore, answered(0, at10), unanswered(15_000, at10))).toMatchObject({
      place: where(at10, 'last-known'),
      heard: [],
      looking: true,
    })
  })

  test('[D45] the same hub at another address is taken by itself, and kept', () => {
    expect(given(usedBefore, unanswered(0, at10), answered(3_000, at11))).toMatchObject({
      place: where(at11, 'heard'),
      looking: false,
      kept: { ...ours, address: at11 },
    })
    expect(given(usedBefore, answered(0, at11), unanswered(3_000, at10)).place, 'in the other order').toEqual(
      where(at11, 'heard'),
    )
  })

  test('[D45] a hub with two addresses stays at the one that answers', () => {
    const { place, heard } = given(usedBefore, answered(0, at10), answered(1, at11), answered(2, at10))
    expect(place).toEqual(where(at10, 'last-known'))
    expect(heard).toEqual([{ ...ours, address: at10 }])
  })

  test('[D46] another hub is heard, but never taken unasked', () => {
    const { place, heard } = given(usedBefore, unanswered(0, at10), answered(1, at11, theirs), passed(60_000))
    expect(place).toEqual(where(at10, 'last-known'))
    expect(heard).toEqual([{ ...theirs, address: at11 }])
  })

  test('[D46] another hub at the address of ours is no place for our pages, and a person may choose it', () => {
    const moved = [answered(0, at10, theirs), passed(60_000)]
    expect(given(usedBefore, ...moved)).toMatchObject({ place: where(null, null), looking: true })
    expect(given(usedBefore, ...moved, answered(61_000, at11)).place).toEqual(where(at11, 'heard'))
    expect(given(usedBefore, ...moved, chosen(61_000, at10, theirs)).place).toEqual(where(at10, 'typed'))
  })

  test('[D47] a hub that was not heard for some minutes is not told any more', () => {
    const heard = [answered(0, at10), answered(0, at11, theirs)]
    expect(given(usedBefore, ...heard, passed(forgetAfterMs - 1)).heard).toHaveLength(2)
    expect(given(usedBefore, ...heard, passed(forgetAfterMs)).heard).toEqual([])
  })
})

describe('a PC whose settings name the hub', () => {
  const set = beginSearch({ address: at10, how: 'settings' }, { ...theirs, address: at11 })

  test('[D48] uses that address whichever hub answers there, or none, and keeps nothing', () => {
    expect(given(set).place).toEqual(where(at10, 'settings'))
    expect(given(set, answered(0, at10)).place).toEqual(where(at10, 'settings'))
    expect(given(set, unanswered(0, at10), answered(1, at11, theirs), passed(60_000))).toMatchObject({
      place: where(at10, 'settings'),
      looking: true,
      kept: null,
    })
  })

  test('[D48] what a person typed holds until the next start', () => {
    expect(given(set, unanswered(0, at10), chosen(1, at11, theirs)).place).toEqual(where(at11, 'typed'))
  })
})
