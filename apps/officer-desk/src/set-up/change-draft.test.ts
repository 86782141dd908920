import { firstDraft } from '@denluot/shared/set-up/first-draft'
import { expect, test } from 'vitest'
import {
  addCounter,
  addOfficer,
  addService,
  addSession,
  moveService,
  removeService,
  setWork,
  workOf,
} from './change-draft.ts'

const orderOf = (draft: typeof firstDraft) => draft.services.map(({ key }) => key)

test('[O50] a counter calls for its own services before those it helps with, in whatever order they were chosen', () => {
  const help = setWork('4', 'social', 'help')(firstDraft)
  const own = setWork('4', 'business', 'own')(help)
  const counter = own.counters.find(({ key }) => key === '4')
  expect(counter).toMatchObject({ services: ['land', 'construction-other', 'business', 'social'], helps: ['social'] })
  const turned = setWork('4', 'social', 'own')(own).counters.find(({ key }) => key === '4')
  expect(turned).toMatchObject({ services: ['land', 'construction-other', 'business', 'social'], helps: [] })
  expect(setWork('4', 'land', 'own')(own)).toEqual(own)
})

test('[O50] a service that goes leaves every counter', () => {
  const draft = removeService('civil-status')(firstDraft)
  expect(draft.counters.map((counter) => workOf(counter, 'civil-status'))).toEqual(draft.counters.map(() => 'none'))
  expect(draft.counters[0]?.helps).toEqual([])
})

test('[O50] a new service gets the next free letter, a new counter the next number, a new person a key of their own', () => {
  const draft = addOfficer(addOfficer(addCounter(addService(addService(firstDraft)))))
  expect(draft.services.slice(-2).map(({ prefix, key }) => [prefix, key])).toEqual([
    ['I', 's1'],
    ['J', 's2'],
  ])
  expect(draft.counters.at(-1)).toMatchObject({ name: '7', services: [] })
  expect(draft.officers.map(({ key, role }) => `${key} ${role}`)).toEqual(['o1 manager', 'o2 officer', 'o3 officer'])
})

test('[O50] services change places, and stay at the ends', () => {
  const [first = '', second = ''] = orderOf(firstDraft)
  expect(orderOf(moveService(first, 1)(firstDraft)).slice(0, 2)).toEqual([second, first])
  expect(orderOf(moveService(first, -1)(firstDraft))).toEqual(orderOf(firstDraft))
  expect(orderOf(moveService('results', 1)(firstDraft)).at(-1)).toBe('results')
})

test('[O50] a session that is added again takes the name that is free', () => {
  const morningOnly = { ...firstDraft, sessions: firstDraft.sessions.slice(0, 1) }
  expect(addSession(addSession(morningOnly)).sessions.map(({ id }) => id)).toEqual([
    'morning',
    'afternoon',
    'session-1',
  ])
})
