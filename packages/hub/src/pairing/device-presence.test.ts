import { expect, test } from 'vitest'
import { simulatedClock } from '../office-clock.ts'
import { openStorage } from '../storage/open-storage.ts'
import { createDevicePresence } from './device-presence.ts'

function office() {
  const { devices } = openStorage(':memory:')
  const clock = simulatedClock(Date.parse('2026-11-02T08:00:00+07:00'))
  devices.pair('kiosk', 'Kiosk 1', '2026-11-01T08:00:00+07:00')
  const [kiosk] = devices.all()
  return { devices, clock, id: kiosk?.id ?? '', presence: createDevicePresence(devices, clock) }
}

test('[S42] a device is there as long as one of its pages is open', () => {
  const { presence, id } = office()
  expect(presence.isThere(id)).toBe(false)
  const leave = presence.enter(id)
  const leaveAlso = presence.enter(id)
  leave()
  expect(presence.isThere(id)).toBe(true)
  leaveAlso()
  expect(presence.isThere(id)).toBe(false)
  expect(presence.lastSeen(id)).toBe('2026-11-02T08:00:00.000+07:00')
})

test('[S42] when a device was last there is kept: within a minute, and when the hub ends', () => {
  const { devices, clock, presence, id } = office()
  const lastSeen = () => devices.all()[0]?.lastSeen
  const leave = presence.enter(id)
  expect(lastSeen()).toBeNull()
  clock.advanceTo(clock.now() + 60_000)
  expect(lastSeen()).toBe('2026-11-02T08:01:00.000+07:00')
  clock.advanceTo(clock.now() + 20_000)
  leave()
  presence.close()
  expect(lastSeen()).toBe('2026-11-02T08:01:20.000+07:00')
})
