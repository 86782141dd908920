import type { HubPlace } from '@denluot/shared/contract/hub-place'
import { expect, test } from 'vitest'
import { createManualTiming } from '../timing.ts'
import { createHubFinder, type HubFinderParts } from './hub-finder.ts'
import { createShortMemory } from './hub-memory.ts'
import { createSimulatedLan } from './simulated-lan.ts'

const ours = { id: '0011223344556677', name: 'Phường An Hòa' }
const theirs = { id: '8899aabbccddeeff', name: 'Phường Vĩnh Hải' }
const at10 = 'http://192.168.1.10:7700'
const at11 = 'http://192.168.1.11:7700'

/** A PC on a simulated LAN. `pass` lets time go by second by second, with everything that is answered meanwhile. */
function createPc(parts: Partial<HubFinderParts> = {}) {
  const lan = createSimulatedLan()
  const timing = createManualTiming()
  const memory = createShortMemory()
  const faults: string[] = []
  const open = () =>
    createHubFinder({
      fixed: null,
      memory,
      ask: lan.ask,
      openEars: lan.openEars,
      timing,
      report: (_fault, what) => faults.push(what),
      ...parts,
    })
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      timing.pass(1_000)
      await new Promise((answered) => setImmediate(answered))
    }
  }
  return { lan, memory, faults, open, pass }
}

test('[D41] a PC that is new in an office with one hub finds it, tells whoever listens, and remembers it', async () => {
  const { lan, memory, open, pass } = createPc()
  const finder = open()
  const places: HubPlace[] = []
  finder.onPlace((place) => places.push(place))
  await pass(5)
  expect(finder.place()).toEqual({ address: null, how: null, heard: [] })
  lan.plug(at10, ours)
  await pass(3)
  expect(places.at(-1)).toEqual({ address: at10, how: 'heard', heard: [{ ...ours, address: at10 }] })
  expect(memory.load()).toEqual({ ...ours, address: at10 })
})

test('[D43] after a restart it tells the last place, also on a LAN without multicast', async () => {
  const { lan, open, pass } = createPc()
  lan.plug(at10, ours)
  const first = open()
  await pass(3)
  first.close()
  lan.blockMulticast(true)
  const second = open()
  expect(second.place()).toMatchObject({ address: at10, how: 'last-known' })
})

test('[D45] a hub that moved is found again within seconds', async () => {
  const { lan, memory, open, pass } = createPc()
  lan.plug(at10, ours)
  const finder = open()
  await pass(3)
  lan.unplug(at10)
  lan.blockMulticast(true)
  lan.plug(at11, ours)
  lan.blockMulticast(false)
  await pass(20)
  expect(finder.place()).toEqual({ address: at11, how: 'heard', heard: [{ ...ours, address: at11 }] })
  expect(memory.load()?.address).toBe(at11)
})

test('[D46] while the hub is away a foreign one is told and not taken; a person may take it', async () => {
  const { lan, memory, open, pass } = createPc()
  lan.plug(at10, ours)
  const finder = open()
  await pass(3)
  lan.unplug(at10)
  lan.plug(at11, theirs)
  await pass(60)
  expect(finder.place()).toMatchObject({ address: at10, heard: [{ ...theirs, address: at11 }] })
  expect(await finder.use('192.168.1.11')).toEqual({ status: 'found', address: at11, name: theirs.name })
  expect(finder.place()).toMatchObject({ address: at11, how: 'typed' })
  expect(memory.load()).toEqual({ ...theirs, address: at11 })
})

test('[D49] a typed address is kept only when a hub answers there', async () => {
  const { lan, memory, open } = createPc()
  lan.blockMulticast(true)
  lan.plug(at10, ours)
  const finder = open()
  expect(await finder.use('khong phai dia chi!')).toEqual({ status: 'no-address' })
  expect(await finder.use('192.168.1.99')).toEqual({ status: 'silent', address: 'http://192.168.1.99:7700' })
  expect(memory.load()).toBeNull()
  expect(await finder.use('192.168.1.10')).toEqual({ status: 'found', address: at10, name: ours.name })
  expect(finder.place()).toMatchObject({ address: at10, how: 'typed' })
  expect(memory.load()).toEqual({ ...ours, address: at10 })
})

test('[D48] with an address by its settings it asks nobody else', async () => {
  const { lan, open, pass } = createPc({ fixed: { address: at10, how: 'here' } })
  lan.plug(at11, ours)
  const finder = open()
  await pass(60)
  expect(finder.place()).toEqual({ address: at10, how: 'here', heard: [] })
  expect(lan.questions()).toBe(0)
})

test('[D52] the LAN is asked often while nobody answers, and once a minute while the hub does', async () => {
  const { lan, open, pass } = createPc()
  open()
  await pass(60)
  const often = lan.questions()
  lan.plug(at10, ours)
  await pass(300)
  expect([often, lan.questions() - often]).toEqual([21, 4])
})

test('[D53] a LAN that cannot be asked is told once; the typed address still works', async () => {
  const lan = createSimulatedLan()
  const { faults, open, pass } = createPc({
    ask: lan.ask,
    openEars(_onHeard, onFault) {
      const ask = () => onFault(Object.assign(new Error('bind'), { code: 'EADDRINUSE' }))
      ask()
      return { ask, close: () => {} }
    },
  })
  lan.plug(at10, ours)
  const finder = open()
  await pass(30)
  expect(faults).toHaveLength(1)
  expect(await finder.use('192.168.1.10')).toMatchObject({ status: 'found' })
})

test('[D51] a disk that keeps nothing is told; the hub is used all the same', async () => {
  const { lan, faults, open, pass } = createPc({
    memory: {
      load: () => null,
      save() {
        throw new Error('ENOSPC')
      },
    },
  })
  lan.plug(at10, ours)
  const finder = open()
  await pass(3)
  expect(finder.place().address).toBe(at10)
  expect(faults).toEqual(['the address of the hub could not be kept for the next start'])
})

test('[D53] a LAN full of announcements keeps the PC no busier than a few questions at once', async () => {
  let open_ = 0
  let most = 0
  const heard: ((address: string) => void)[] = []
  const { open, pass } = createPc({
    async ask() {
      open_ += 1
      most = Math.max(most, open_)
      await new Promise((later) => setImmediate(later))
      open_ -= 1
      return { status: 'silent' }
    },
    openEars(onHeard) {
      heard.push(onHeard)
      return { ask: () => {}, close: () => {} }
    },
  })
  open()
  for (let port = 1; port < 500; port += 1) heard[0]?.(`http://192.168.1.66:${port}`)
  await pass(3)
  expect(most).toBe(8)
})
