export type StorageProblemCode =
  | 'newer-database'
  | 'folder-not-writable'
  | 'in-use'
  | 'port-in-use'
  | 'bad-settings'
  | 'not-done'
  | 'not-a-backup'
  | 'not-written'
  | 'broken-log'

/** The office's data cannot be opened or written. The message is one sentence with cause and cure. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem'
  readonly code: StorageProblemCode
  constructor(code: StorageProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Whether a failed write says that the disk or the file cannot be trusted any more: the system reports a lost write
 * once and then calls the page clean, so the same handle must not be used again.
 */
export function isBrokenDisk(problem: unknown): boolean {
  const cause = problem instanceof StorageProblem ? problem.cause : problem
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN)/.test(code)
}
