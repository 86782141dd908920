/** One step of the database's shape: its number is its place in the list, its name says what it brings. */
export interface Migration {
  readonly name: string
  readonly sql: string
}
