import { describe, expect, it } from 'vitest'
import { answerCall, type BridgeHandlers, type CallSender } from './bridge-calls.ts'

const door = { url: 'ws://127.0.0.1:7701/machine', token: 'a-token-of-the-machine' }
const own: CallSender = { url: 'denluot://app/desk?lang=en', isOwnMainFrame: true }

function handlers(): BridgeHandlers & { readonly calls: string[] } {
  const calls: string[] = []
  return {
    calls,
    machine: async () => {
      calls.push('machine')
      return door
    },
    compact: async (on) => {
      calls.push(`compact ${on}`)
      return null
    },
  }
}

const ask = (sender: CallSender, call: string, args: readonly unknown[], to = handlers()) =>
  answerCall('officer-desk', sender, call, args, to)

describe('the bridge', () => {
  it('[E5] answers its own page', async () => {
    expect(await ask(own, 'machine', [])).toEqual({ status: 'answered', answer: door })
    expect(await ask(own, 'compact', [true])).toEqual({ status: 'answered', answer: null })
  })

  it.each([
    { ...own, isOwnMainFrame: false },
    { ...own, url: 'denluot://app/kiosk' },
    { ...own, url: 'http://127.0.0.1:7700/desk' },
    { ...own, url: 'file:///desk' },
    { ...own, url: 'about:blank' },
    { ...own, url: '' },
  ])('[E5] answers no other: $url, main frame $isOwnMainFrame', async (sender) => {
    const to = handlers()
    expect(await ask(sender, 'machine', [], to)).toEqual({ status: 'refused', reason: 'foreign-sender' })
    expect(to.calls).toEqual([])
  })

  it.each(['', 'openExternal', '__proto__', 'constructor', 'toString', 'onBigKey'])(
    '[E5] knows no call %j',
    async (call) => {
      expect(await ask(own, call, [])).toEqual({ status: 'refused', reason: 'unknown-call' })
    },
  )

  it.each([
    ['machine', ['x']],
    ['compact', []],
    ['compact', ['true']],
    ['compact', [true, false]],
    ['compact', [{ valueOf: true }]],
    ['compact', [null]],
  ])('[E5] takes no other arguments: %s %j', async (call, args) => {
    const to = handlers()
    expect(await ask(own, call, args, to)).toEqual({ status: 'refused', reason: 'bad-arguments' })
    expect(to.calls).toEqual([])
  })

  it('[E5] hands out nothing that is not of its contract', async () => {
    const wrong = { ...handlers(), machine: async () => ({ url: 'file:///etc/passwd', token: 'short' }) }
    await expect(ask(own, 'machine', [], { ...wrong, calls: [] })).rejects.toThrow()
    const more = { ...handlers(), machine: async () => ({ ...door, secret: 'x' }) }
    expect(await ask(own, 'machine', [], more)).toEqual({ status: 'answered', answer: door })
  })
})
