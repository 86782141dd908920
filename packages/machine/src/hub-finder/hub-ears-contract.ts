import { afterEach, describe, expect, type TestContext, test } from 'vitest'
import type { HubEars, OpenEars } from './hub-ears.ts'

/** Ears, and a LAN on which hubs are announced. */
export interface EarsUnderTest {
  readonly openEars: OpenEars
  /** Announces a hub. @returns its address */
  readonly announce: (id: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** What all ears do, the simulated ones included. `connect` answers a reason when they cannot be tried here. */
export function testEars(name: string, connect: () => Promise<EarsUnderTest | { readonly cannot: string }>): void {
  describe(name, () => {
    const closers: (() => unknown)[] = []
    afterEach(async () => {
      for (const close of closers.splice(0).reverse()) await close()
    })
    const begin = async (context: TestContext) => {
      const under = await connect()
      if ('cannot' in under) return context.skip(under.cannot)
      closers.push(under.close)
      const heard: string[] = []
      const waiting = new Set<() => void>()
      const open = (): HubEars => {
        const ears = under.openEars(
          (address) => {
            heard.push(address)
            for (const look of waiting) look()
          },
          (fault) => expect.unreachable(String(fault)),
        )
        closers.push(() => ears.close())
        return ears
      }
      /** Settles when an address was heard so many times. */
      const times = (count: number, address: string) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (heard.filter((each) => each === address).length < count) return
            waiting.delete(look)
            resolve()
          }
          waiting.add(look)
          look()
        })
      return { ...under, open, times }
    }

    test('[D54] hears who was there before, who comes later, and everybody again with each question', async (context) => {
      const { announce, open, times } = await begin(context)
      const early = await announce('0000000000000001')
      const ears = open()
      await times(1, early)
      const late = await announce('0000000000000002')
      await times(1, late)
      ears.ask()
      await Promise.all([times(2, early), times(2, late)])
    })
  })
}
