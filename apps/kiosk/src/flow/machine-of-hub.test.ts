import type { MachineLink, MachineStore } from '@denluot/client/machine-link'
import type { MachineDoor } from '@denluot/shared/contract/bridge'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createFakeHub } from '../testing/fake-hub.ts'
import { createMachineOfHub } from './machine-of-hub.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const first = { url: 'ws://127.0.0.1:4001/machine', token: 'a-token-of-the-test-1' }
const second = { url: 'ws://127.0.0.1:4002/machine', token: 'a-token-of-the-test-2' }

/** A hub that knows of a machine host when the test says so, and hosts that the test takes away. */
function kiosk() {
  const pc: { door: MachineDoor | null; asked: number } = { door: null, asked: 0 }
  const opened: { readonly door: MachineDoor; readonly link: MachineLink }[] = []
  const hub = {
    ...createFakeHub(),
    async machine() {
      pc.asked += 1
      return pc.door
    },
  }
  const open = (door: MachineDoor): MachineLink => {
    const store = createStore<MachineStore>(() => ({
      link: 'live',
      printer: null,
      scanner: null,
      lastScan: null,
      hub: null,
    }))
    const link: MachineLink = {
      store,
      print: async () => ({ state: 'confirmed' }),
      arm: () => {},
      onScan: () => () => {},
      useHub: async () => ({ status: 'no-address' }),
      close: () => {},
    }
    opened.push({ door, link })
    return link
  }
  const machine = createMachineOfHub(hub, (what) => expect.unreachable(what), open)
  return { pc, opened, machine }
}

test('[K28] a machine host that comes up after the hub is found', async () => {
  const { pc, opened, machine } = kiosk()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(opened).toEqual([])
  pc.door = first
  await vi.advanceTimersByTimeAsync(2_000)
  expect(opened.map(({ door }) => door)).toEqual([first])
  expect(machine.current()).toBe(opened[0]?.link)
})

test('[K28] one that was restarted elsewhere is found, and nobody is asked while it is there', async () => {
  const { pc, opened } = kiosk()
  pc.door = first
  await vi.advanceTimersByTimeAsync(2_000)
  const { asked } = pc
  await vi.advanceTimersByTimeAsync(60_000)
  expect(pc.asked).toBe(asked)
  opened[0]?.link.store.setState({ link: 'lost' })
  await vi.advanceTimersByTimeAsync(10_000)
  pc.door = second
  await vi.advanceTimersByTimeAsync(2_000)
  expect(opened.map(({ door }) => door)).toEqual([first, second])
})
