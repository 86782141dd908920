import { expect, test } from 'vitest'
import { announceHub } from './announce-hub.ts'
import type { HubNotice } from './multicast-notice.ts'

/** A PC whose networks, and an office whose name, the test changes by hand; `look` lets the hub look again. */
function createPc(addresses: readonly string[]) {
  const hanging = new Map<string, HubNotice>()
  const faults = new Map<string, (fault: Error) => void>()
  const lines: unknown[][] = []
  const pc = { addresses, office: 'Phường An Hòa', look: () => {} }
  const announcement = announceHub({
    notice: () => ({ id: '0011223344556677', office: pc.office, wire: '2', port: 7_700 }),
    addresses: () => pc.addresses,
    hang(address, notice, onFault) {
      hanging.set(address, notice)
      faults.set(address, onFault)
      return {
        async takeDown() {
          if (hanging.get(address) === notice) hanging.delete(address)
        },
      }
    },
    every(_ms, task) {
      pc.look = task
      return () => {
        pc.look = () => {}
      }
    },
    log: { info: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) } as never,
  })
  return { pc, hanging, faults, lines, announcement }
}

test('[H60] a network that comes or goes while the hub runs is followed', () => {
  const { pc, hanging } = createPc(['192.168.1.10'])
  expect([...hanging.keys()]).toEqual(['192.168.1.10'])
  pc.addresses = ['10.0.0.7']
  pc.look()
  expect([...hanging.keys()]).toEqual(['10.0.0.7'])
})

test('[H60] an office with a new name is announced by it', () => {
  const { pc, hanging } = createPc(['192.168.1.10'])
  pc.office = 'Phường Vĩnh Hải'
  pc.look()
  expect(hanging.get('192.168.1.10')?.office).toBe('Phường Vĩnh Hải')
})

test('[H60] a hub that ends says goodbye everywhere and looks no more', async () => {
  const { pc, hanging, announcement } = createPc(['192.168.1.10', '10.0.0.7'])
  await announcement.close()
  expect(hanging.size).toBe(0)
  pc.look()
  expect(hanging.size).toBe(0)
})

test('[H62] what goes wrong is one line in the log, however often it happens', () => {
  const { pc, faults, lines } = createPc(['192.168.1.10'])
  const taken = Object.assign(new Error('bind EADDRINUSE 0.0.0.0:5353'), { code: 'EADDRINUSE' })
  faults.get('192.168.1.10')?.(taken)
  faults.get('192.168.1.10')?.(taken)
  pc.look()
  expect(lines.filter(([facts]) => 'code' in Object(facts))).toHaveLength(1)
})
