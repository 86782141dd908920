import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HubCarrierOptions } from './carry-hub.ts'
import { type HubStartFacts, hubStart } from './start-hub.ts'

/** Starts the hub so that it goes on when this process ends; what it writes goes to `logFile`. */
export function spawnHub(
  facts: Omit<HubStartFacts, 'log'>,
  logFile: string,
  report: (fault: unknown) => void,
): ReturnType<HubCarrierOptions['start']> {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  const { command, args, options } = hubStart({ ...facts, log })
  const child = spawn(command, args, options)
  // The child has a copy of its own.
  closeSync(log)
  child.unref()
  return {
    pid: child.pid,
    onExit(listener) {
      child.once('exit', listener)
      // One that could not be started at all exits never.
      child.once('error', (fault) => {
        report(fault)
        listener(null)
      })
    },
  }
}

/**
 * Whether a hub answers at a port of this PC, be it that its office is still being set up (503). Silence within two seconds is a no;
 * so is whatever does not say that it is well.
 */
export async function hubAnswers(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok || answer.status === 503
  } catch {
    // Refused or silent: that is the answer.
    return false
  }
}
