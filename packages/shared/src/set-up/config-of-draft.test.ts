import fc from 'fast-check'
import { expect, test } from 'vitest'
import { officeConfigSchema } from '../office/office-config.ts'
import { sampleOffice } from '../office/sample-office.ts'
import { configOfDraft } from './config-of-draft.ts'
import { draftFaults } from './draft-faults.ts'
import { draftOfConfig } from './draft-of-config.ts'
import { firstDraft } from './first-draft.ts'
import { type OfficeDraft, officeDraftSchema } from './office-draft.ts'

/** The wizard's first draft with what nobody else can know. */
const filled: OfficeDraft = {
  ...firstDraft,
  office: { ...firstDraft.office, name: ' Phường Bến Thành ', nameEn: '' },
  officers: [
    { key: 'o1', id: null, name: 'Hồ Thị Bích Phượng', role: 'manager' },
    { key: 'o2', id: null, name: 'Nguyễn Thị Thu Hà', role: 'officer' },
    { key: 'o3', id: null, name: 'Nguyễn Thị Thu Hà', role: 'officer' },
  ],
}

test('[O41] the first draft lacks only what nobody else can know', () => {
  expect(draftFaults(firstDraft).map(({ at, word }) => `${at} ${word}`)).toEqual([
    'office.name needed',
    'officers.0.name needed',
  ])
})

test('[O41] a filled draft is a real office with ids made of names', () => {
  expect(draftFaults(filled)).toEqual([])
  const config = configOfDraft(filled)
  expect(config.sample).toBe(false)
  expect(config.office).toMatchObject({ id: 'phuong-ben-thanh', name: 'Phường Bến Thành', nameEn: 'Phường Bến Thành' })
  expect(config.officers.map(({ id }) => id)).toEqual([
    'ho-thi-bich-phuong',
    'nguyen-thi-thu-ha',
    'nguyen-thi-thu-ha-2',
  ])
  expect(config.services.map(({ id }) => id)).toEqual(sampleOffice.services.map(({ id }) => id))
  expect(config.sessions).toEqual([
    { id: 'morning', from: '07:00', to: '11:30', lastTicket: null },
    { id: 'afternoon', from: '13:30', to: '17:00', lastTicket: null },
  ])
})

test('[O41] a service that is not taken leaves no trace at the counters', () => {
  const draft = { ...filled, services: filled.services.map((each) => ({ ...each, taken: each.key !== 'social' })) }
  expect(draftFaults(draft)).toEqual([])
  expect(configOfDraft(draft).counters.flatMap(({ services, helps }) => [...services, ...helps])).not.toContain(
    'social',
  )
})

test('[O43] an office that was written down comes back the same', () => {
  expect(configOfDraft(draftOfConfig({ ...sampleOffice, sample: false }))).toEqual({ ...sampleOffice, sample: false })
})

test('[O41] services with the same letter share one run of numbers', () => {
  const draft = { ...filled, services: filled.services.map((each) => ({ ...each, prefix: 'A' })) }
  expect(draftFaults(draft)).toEqual([])
  expect(configOfDraft(draft).series).toEqual([{ id: 'A', prefix: 'A', width: 3, first: 1 }])
})

test('[O42] each fault has its place and its word', () => {
  const service = (change: object): OfficeDraft => ({
    ...filled,
    services: filled.services.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  })
  const session = (change: object): OfficeDraft => ({
    ...filled,
    sessions: filled.sessions.map((each, index) => (index === 1 ? { ...each, ...change } : each)),
  })
  const said = (draft: OfficeDraft) => draftFaults(draft).map(({ at, word }) => `${at} ${word}`)
  expect(said(service({ name: ' ' }))).toEqual(['services.0.name needed'])
  expect(said(service({ name: 'đất đai' }))).toEqual(['services.0.name name-twice', 'services.2.name name-twice'])
  expect(said(service({ prefix: 'Đ' }))).toEqual(['services.0.prefix prefix-form'])
  expect(said(service({ prefix: 'B1' }))).toEqual(['services.0.prefix prefix-clash', 'services.1.prefix prefix-clash'])
  expect(said(service({ prefix: 'B', first: '101' }))).toContain('services.0.prefix series-differ')
  expect(said(service({ width: '0' }))).toEqual(['services.0.width width'])
  expect(said(service({ first: 'x' }))).toEqual(['services.0.first first'])
  expect(said(service({ first: '800' }))).toEqual(['services.0.first first-in-reserve'])
  expect(said(service({ targetMinutes: '0', expectedMinutes: '241' }))).toEqual([
    'services.0.targetMinutes target',
    'services.0.expectedMinutes expected',
  ])
  const allShort = { ...filled, services: filled.services.map((each) => ({ ...each, shortcut: true })) }
  expect(said(allShort)).toEqual(['services too-many-shortcuts'])
  expect(said({ ...filled, counters: [] })).toContain('counters no-counter')
  expect(said({ ...filled, counters: filled.counters.filter(({ key }) => key !== '4') })).toEqual([
    'counters.land nobody-takes',
    'counters.construction-other nobody-takes',
  ])
  expect(said({ ...filled, officers: filled.officers.slice(1) })).toEqual(['officers no-manager'])
  expect(said({ ...filled, sessions: [] })).toEqual(['sessions no-session'])
  expect(said(session({ from: '11:00' }))).toEqual(['sessions.1.from overlap'])
  expect(said(session({ to: '13:00' }))).toEqual(['sessions.1.to ends-before'])
  expect(said(session({ to: 'chiều' }))).toEqual(['sessions.1.to time'])
  expect(said(session({ lastTicket: '17:30' }))).toEqual(['sessions.1.lastTicket cut-off'])
})

test('[O41] whatever people type, a draft without faults is an office, and one with faults is still a draft', () => {
  const odd = fc.constantFrom('', ' ', 'A', 'AB', 'A1', '12', '3', '0', '7:00', '11h30', 'Đất đai', '4,5', '☃')
  const fields = ['name', 'nameEn', 'prefix', 'width', 'first', 'targetMinutes', 'expectedMinutes'] as const
  const drafts = fc
    .record({
      services: fc.subarray([...filled.services], { minLength: 1 }),
      counters: fc.subarray([...filled.counters]),
      sessions: fc.subarray([...filled.sessions]),
      typed: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...fields), odd), { maxLength: 2 }),
      times: fc.array(fc.tuple(fc.nat(1), fc.constantFrom('from', 'to', 'lastTicket'), odd), { maxLength: 1 }),
      untaken: fc.array(fc.nat(7), { maxLength: 4 }),
    })
    .map(({ typed, times, untaken, counters, ...lists }): OfficeDraft => {
      const services = lists.services.map((each, index) => ({ ...each, taken: !untaken.includes(index) }))
      const sessions = lists.sessions.map((each) => ({ ...each }))
      for (const [at, field, text] of typed) if (services[at]) services[at][field] = text
      for (const [at, field, text] of times) if (sessions[at]) sessions[at][field as 'from'] = text
      const takesAll = { key: 'c9', id: null, name: '9', services: services.map(({ key }) => key), helps: [] }
      return { ...filled, services, sessions, counters: [...counters, takesAll] }
    })
  let opened = 0
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(officeDraftSchema.safeParse(draft).success).toBe(true)
      if (draftFaults(draft).length > 0) return
      opened += 1
      expect(officeConfigSchema.safeParse(configOfDraft(draft)).success).toBe(true)
    }),
    { seed: 20_261_128, numRuns: 500 },
  )
  expect(opened).toBeGreaterThan(20)
})
