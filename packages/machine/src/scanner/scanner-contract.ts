import type { Scan } from '@denluot/shared/contract/scan'
import { describe, expect, test } from 'vitest'
import type { PrinterLine } from '../printer/printer-line.ts'
import { realTiming, type Timing } from '../timing.ts'
import { createScanner, type Scanner } from './scanner.ts'

/** A line to a scanner and the hand that holds codes before it. */
export type ScannerUnderTest = {
  readonly line: PrinterLine
  readonly send: (bytes: Uint8Array) => void
  readonly close: () => Promise<void>
}

/** A clock that lets every pause between two codes be long enough, while its timers stay real. */
function leisurely(): Timing {
  let now = 0
  return {
    now: () => {
      now += 10_000
      return now
    },
    after: realTiming.after,
  }
}

/** The next value a subscription tells. */
function next<T>(subscribe: (listener: (value: T) => void) => () => void): Promise<T> {
  return new Promise((resolve) => {
    const stop = subscribe((value) => {
      stop()
      resolve(value)
    })
  })
}

/** What every scanner must do, the simulated one included. */
export function testScanner(name: string, connect: () => Promise<ScannerUnderTest>): void {
  const withScanner = async (
    run: (at: { scanner: Scanner; send: (text: string) => void; scanned: Scan[] }) => Promise<void>,
    timing: Timing = leisurely(),
  ): Promise<void> => {
    const { line, send, close } = await connect()
    const scanner = createScanner({ line, timing })
    const scanned: Scan[] = []
    scanner.onScan((scan) => scanned.push(scan))
    try {
      if (scanner.status().condition !== 'open') await next(scanner.onStatus)
      await run({ scanner, send: (text) => send(new TextEncoder().encode(text)), scanned })
    } finally {
      scanner.close()
      await close()
    }
  }

  describe(`a scanner: ${name}`, () => {
    test('says the kind of each code', () =>
      withScanner(async ({ scanner, send, scanned }) => {
        scanner.arm(true)
        expect(scanner.status()).toMatchObject({ condition: 'open', armed: true })
        for (const code of [
          '7k2m9qxr4t',
          '000.00.15.H29-261121-0042',
          '001085012345||Ánh|01021985|Nam|Hà Nội',
          'SP-8934',
        ]) {
          const scan = next(scanner.onScan)
          send(`${code}\r`)
          await scan
        }
        expect(scanned).toEqual([
          { kind: 'ticket-code', text: '7K2M9QXR4T' },
          { kind: 'dossier-code', text: '000.00.15.H29-261121-0042' },
          { kind: 'citizen-card' },
          { kind: 'unknown', text: 'SP-8934' },
        ])
      }))

    test('[D28] reads nothing while it is not armed', () =>
      withScanner(async ({ scanner, send }) => {
        send('DISARMED-1\r')
        scanner.arm(true)
        // On a real line the first code may still be under way when the scanner is armed, and then it counts.
        const armedScan = next<Scan>((listener) =>
          scanner.onScan((scan) => {
            if (scan.kind === 'unknown' && scan.text === 'ARMED-0001') listener(scan)
          }),
        )
        send('ARMED-0001\r')
        await armedScan
        scanner.arm(false)
        expect(scanner.status().armed).toBe(false)
      }))

    test('[D29] a code held before the window is one scan, and a scanner gone wild is no storm', () =>
      withScanner(async ({ scanner, send, scanned }) => {
        scanner.arm(true)
        const scan = next(scanner.onScan)
        send('FIRST-CODE\r'.repeat(50))
        await scan
        expect(scanned).toHaveLength(1)
      }, realTiming))
  })
}
