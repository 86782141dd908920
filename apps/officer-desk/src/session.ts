/** Who works on this desk, and where. Kept for the life of the browser tab; the officer's token is the link's business. */
export interface Session {
  readonly officer: string
  readonly role: 'officer' | 'manager'
  /** Null while a manager looks at the office without sitting at a counter. */
  readonly counter: string | null
}

/** Somebody who used this PC before. */
export interface RecentOfficer {
  readonly officer: string
  readonly counter: string | null
}

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const sessionKey = 'denluot.desk.session'
const recentKey = 'denluot.desk.recent'
const mostRecent = 6

export function storedSession(memory: Memory): Session | null {
  const value = parsed(memory.getItem(sessionKey))
  if (!isRecord(value) || typeof value.officer !== 'string') return null
  const role = value.role === 'manager' ? 'manager' : 'officer'
  return { officer: value.officer, role, counter: typeof value.counter === 'string' ? value.counter : null }
}

export function storeSession(memory: Memory, session: Session | null): void {
  if (session === null) memory.removeItem(sessionKey)
  else memory.setItem(sessionKey, JSON.stringify(session))
}

export function recentOfficers(memory: Memory): readonly RecentOfficer[] {
  const value = parsed(memory.getItem(recentKey))
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown) =>
    isRecord(each) && typeof each.officer === 'string'
      ? [{ officer: each.officer, counter: typeof each.counter === 'string' ? each.counter : null }]
      : [],
  )
}

/** The newest first, nobody twice, six people at most. */
export function rememberOfficer(memory: Memory, used: RecentOfficer): void {
  const others = recentOfficers(memory).filter(({ officer }) => officer !== used.officer)
  memory.setItem(recentKey, JSON.stringify([used, ...others].slice(0, mostRecent)))
}

function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    // Somebody else wrote there; the desk then simply knows nobody.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
