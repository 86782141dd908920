import { HubProblem } from '../hub-problem.ts'

/**
 * Whether a failed write says that the disk or the file cannot be trusted any more: the system reports a lost write
 * once and then calls the page clean, so the same handle must not be used again.
 */
export function isBrokenDisk(problem: unknown): boolean {
  const cause = problem instanceof HubProblem ? problem.cause : problem
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN)/.test(code)
}
