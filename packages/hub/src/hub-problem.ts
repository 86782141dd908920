export type HubProblemCode =
  | 'newer-database'
  | 'folder-not-writable'
  | 'in-use'
  | 'port-in-use'
  | 'bad-settings'
  | 'not-done'
  | 'not-set-up'
  | 'not-a-backup'
  | 'not-written'
  | 'broken-log'

/** What keeps the hub or its command line from its work. The message is one sentence with cause and cure. */
export class HubProblem extends Error {
  override readonly name = 'HubProblem'
  readonly code: HubProblemCode
  constructor(code: HubProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
