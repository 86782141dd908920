import { describe, expect, test } from 'vitest'
import { openPlace } from './page-place.ts'

const door = { url: 'ws://127.0.0.1:7701/machine', token: 'a-token-of-the-machine' }
const noLink = (): never => {
  throw new Error('no machine host was to be opened')
}
const bridge = { machine: async () => null, compact: async () => null, onBigKey: () => () => {} }

describe('a page', () => {
  test('[E23] of the hub has the hub where it came from', async () => {
    const place = await openPlace({ origin: 'http://10.0.0.1:7700', bridge: undefined, machineMeta: null }, noLink)
    expect([place.hub.current(), place.machine, place.bridge]).toEqual(['http://10.0.0.1:7700', null, null])
  })

  test('[E23] in a window without a machine host has no hub, and never takes its own scheme for one', async () => {
    const place = await openPlace({ origin: 'denluot://app', bridge, machineMeta: null }, noLink)
    expect([place.hub.current(), place.machine]).toEqual([null, null])
  })

  test('[E23] that a machine host came with is told no secret that is none', async () => {
    const facts = { origin: 'http://127.0.0.1:7701', bridge: undefined }
    await expect(openPlace({ ...facts, machineMeta: '{"url":"http://x"}' }, noLink)).rejects.toThrow()
    await expect(openPlace({ ...facts, machineMeta: JSON.stringify(door) }, noLink)).rejects.toThrow('no machine host')
  })
})
