import { describe, expect, it } from 'vitest'
import { createTestClock } from '../test-clock.ts'
import { type HostLife, keepMachineHost } from './keep-machine-host.ts'

const token = 'a-token-of-the-machine'

/** Machine hosts that live and die by hand. */
function hosts() {
  const clock = createTestClock()
  const lives: { readonly life: HostLife; say: (line: string) => void; die: () => void; killed: boolean }[] = []
  const log: string[] = []
  const keeper = keepMachineHost({
    fork(life) {
      const one = { life, say: (_line: string) => {}, die: () => {}, killed: false }
      lives.push(one)
      return {
        onLine: (listener) => {
          one.say = listener
        },
        onExit: (listener) => {
          one.die = () => listener(1)
        },
        kill: () => {
          one.killed = true
          one.die()
        },
      }
    },
    token,
    port: '0',
    log: (what) => log.push(what),
    ...clock,
  })
  const last = () => {
    const one = lives.at(-1)
    if (one === undefined) throw new Error('no machine host was started')
    return one
  }
  return { clock, keeper, lives, last, log }
}

describe('the machine host', () => {
  it('[E10] is waited for, and known by its door', async () => {
    const { keeper, last } = hosts()
    const door = keeper.whenUp()
    expect(keeper.url()).toBeNull()
    last().say('some other line')
    last().say('machine ready ws://127.0.0.1:4711/machine')
    expect(await door).toEqual({ url: 'ws://127.0.0.1:4711/machine', token })
    expect(await keeper.whenUp()).toEqual(await door)
  })

  it('[E10] is started again when it dies, with the same token and at the same door', () => {
    const { clock, keeper, lives, last } = hosts()
    last().say('machine ready ws://127.0.0.1:4711/machine')
    last().die()
    expect(keeper.url()).toBeNull()
    clock.pass(250)
    expect(lives.map(({ life }) => life)).toEqual([
      { port: '0', token },
      { port: '4711', token },
    ])
  })

  it('[E11] waits longer each time it dies at once', () => {
    const { clock, lives, last } = hosts()
    for (const pause of [250, 500, 1_000, 2_000]) {
      last().die()
      clock.pass(pause - 1)
      const before = lives.length
      clock.pass(1)
      expect(lives.length).toBe(before + 1)
    }
  })

  it('[E10] looks for another door when the old one was taken meanwhile', () => {
    const { clock, last } = hosts()
    last().say('machine ready ws://127.0.0.1:4711/machine')
    last().die()
    clock.pass(250)
    last().die()
    clock.pass(500)
    expect(last().life.port).toBe('0')
  })

  it('[E12] that never comes up is told as none, and still tried', async () => {
    const { clock, keeper, last } = hosts()
    const asked = keeper.whenUp()
    for (const pause of [250, 500]) {
      last().die()
      clock.pass(pause)
    }
    last().die()
    expect(await asked).toBeNull()
    expect(await keeper.whenUp()).toBeNull()
    let ups = 0
    keeper.onUp(() => {
      ups += 1
    })
    clock.pass(1_000)
    last().say('machine ready ws://127.0.0.1:4711/machine')
    expect(await keeper.whenUp()).not.toBeNull()
    expect(ups).toBe(1)
  })

  it('[E12] that hangs before it is up is told as none', async () => {
    const { clock, keeper } = hosts()
    const asked = keeper.whenUp()
    clock.pass(20_000)
    expect(await asked).toBeNull()
  })

  it('[E4] tells where the hub is, and its last word holds while it is down', () => {
    const { keeper, last } = hosts()
    expect(keeper.hub()).toBeNull()
    last().say('hub http://192.168.1.10:7700')
    expect(keeper.hub()).toBe('http://192.168.1.10:7700')
    last().die()
    expect(keeper.hub()).toBe('http://192.168.1.10:7700')
  })

  it('[E10] ends with the window and stays ended', () => {
    const { clock, keeper, lives, last } = hosts()
    keeper.close()
    expect(last().killed).toBe(true)
    clock.pass(60_000)
    expect(lives).toHaveLength(1)
  })
})
