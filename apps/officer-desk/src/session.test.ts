import { expect, test } from 'vitest'
import { deskStorage } from './desk-storage.ts'
import { calledName, drawnNumber, elapsed, listed, officeTimeToTheSecond } from './office-words.ts'
import { recentOfficers, rememberOfficer, storedSession, storeSession } from './session.ts'

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

test('[O14] an officer’s token lives as long as the tab, the PC’s for good', () => {
  const lasting = memory()
  const tab = memory()
  const storage = deskStorage(lasting, tab)
  storage.setItem('denluot.token.desk', 'pc')
  storage.setItem('denluot.token.desk.officer', 'person')
  expect(lasting.getItem('denluot.token.desk')).toBe('pc')
  expect(lasting.getItem('denluot.token.desk.officer')).toBeNull()
  expect(tab.getItem('denluot.token.desk.officer')).toBe('person')
})

test('a session outlives a reload; nonsense in the store is nobody', () => {
  const store = memory()
  const session = { officer: 'ha', role: 'officer', counter: '3' } as const
  storeSession(store, session)
  expect(storedSession(store)).toEqual(session)
  storeSession(store, null)
  expect(storedSession(store)).toBeNull()
  store.setItem('denluot.desk.session', '{"officer":')
  expect(storedSession(store)).toBeNull()
})

test('the newest people come first, nobody twice, six at most', () => {
  const store = memory()
  for (const officer of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']) rememberOfficer(store, { officer, counter: null })
  expect(recentOfficers(store).map(({ officer }) => officer)).toEqual(['c', 'g', 'f', 'e', 'd', 'b'])
})

test('words of the desk', () => {
  expect(calledName('Nguyễn Thị Thu Hà')).toBe('Hà')
  expect(drawnNumber('A047')).toBe('A\u00a0047')
  expect(listed(['1'], 'và')).toBe('1')
  expect(listed(['1', '2', '3'], 'và')).toBe('1, 2 và 3')
  expect(elapsed(252_000)).toBe('4:12')
  expect(elapsed(3_730_000)).toBe('1:02:10')
  expect(officeTimeToTheSecond('2026-11-23T09:42:11.000+07:00')).toBe('9:42:11')
})
