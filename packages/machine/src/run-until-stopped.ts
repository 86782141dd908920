import { fstatSync } from 'node:fs'

/**
 * Calls `stop` once, when the process is asked to end or its parent is gone, then exits. A child started with a pipe as
 * its stdin dies with its parent; a terminal or /dev/null there means nothing.
 */
export function runUntilStopped(stop: () => Promise<void>): void {
  let stopping = false
  const end = (): void => {
    if (stopping) return
    stopping = true
    // A printer that hangs must not keep the process: its job is in doubt anyway.
    setTimeout(() => process.exit(0), 3_000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  const stdin = fstatSync(0)
  if (stdin.isFIFO() || stdin.isSocket()) {
    process.stdin.on('end', end)
    process.stdin.on('close', end)
    process.stdin.resume()
  }
}
