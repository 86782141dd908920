import { expect, test } from 'vitest'
import { createNetworkLine } from '../printer/network-line.ts'
import { createSerialLine } from '../printer/serial-line.ts'
import { createManualTiming } from '../timing.ts'
import { openPseudoTerminal } from '../virtual-printer/pseudo-terminal.ts'
import { createScanner } from './scanner.ts'
import { testScanner } from './scanner-contract.ts'
import { openScannerOnTcp, openScannerOnTerminal } from './scanner-twin.ts'
import { createSimulatedScanner } from './simulated-scanner.ts'

testScanner('simulated', async () => {
  const { line, send } = createSimulatedScanner()
  return { line, send, close: async () => {} }
})

testScanner('tcp', async () => {
  const { place, send, close } = await openScannerOnTcp('127.0.0.1')
  return { line: createNetworkLine('127.0.0.1', place), send, close }
})

const trial = openPseudoTerminal()
trial?.close()
if (trial === undefined) {
  test('serial did not run: this system has no pseudo-terminals', ({ skip }) =>
    skip('this system has no pseudo-terminals'))
} else {
  testScanner('serial', async () => {
    const twin = openScannerOnTerminal()
    if (twin === undefined) throw new Error('the system has no pseudo-terminals')
    return { ...twin, line: createSerialLine({ path: twin.place, baud: 115_200, handshake: 'none' }) }
  })
}

/** Lets everything that waits for nothing but its turn go on. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

test('[D30] a scanner that is missing or pulled out is looked for again until it is there', async () => {
  const timing = createManualTiming()
  const twin = createSimulatedScanner()
  twin.unplug()
  const scanner = createScanner({ line: twin.line, timing })
  await settle()
  expect(scanner.status().condition).toBe('lost')
  twin.plugIn()
  timing.pass(2_000)
  await settle()
  expect(scanner.status().condition).toBe('open')
  twin.unplug()
  await settle()
  expect(scanner.status().condition).toBe('lost')
  twin.plugIn()
  timing.pass(2_000)
  await settle()
  expect(scanner.status().condition).toBe('open')
  scanner.close()
})

test('[D28] what is scanned while disarmed is gone', async () => {
  const twin = createSimulatedScanner()
  const scanner = createScanner({ line: twin.line, timing: createManualTiming() })
  const scanned: unknown[] = []
  scanner.onScan((scan) => scanned.push(scan))
  await settle()
  const send = (text: string) => twin.send(new TextEncoder().encode(text))
  send('7K2M9QXR4T\r')
  scanner.arm(true)
  expect(scanned).toEqual([])
  send('7K2M9QXR4T\r')
  scanner.arm(false)
  send('7K2M9QXR4V\r')
  expect(scanned).toEqual([{ kind: 'ticket-code', text: '7K2M9QXR4T' }])
  scanner.close()
})

test('[D28] the half of a code that came before arming is not read as a code', async () => {
  const timing = createManualTiming()
  const twin = createSimulatedScanner()
  const scanner = createScanner({ line: twin.line, timing })
  const scanned: unknown[] = []
  scanner.onScan((scan) => scanned.push(scan))
  await settle()
  const send = (text: string) => twin.send(new TextEncoder().encode(text))
  send('000.00.15.H29-')
  scanner.arm(true)
  send('261121-0042\r')
  send('7K2M9QXR4T\r')
  expect(scanned).toEqual([{ kind: 'ticket-code', text: '7K2M9QXR4T' }])
  scanner.close()
})
