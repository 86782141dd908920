import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { AskedPairing, PairableRole, PairingOutcome, WaitingDevice } from '@denluot/shared/contract/pairing'
import type { Role } from '@denluot/shared/contract/replies'
import { officeIso } from '@denluot/shared/queue/business-day'
import type { Clock } from '../office-clock.ts'
import type { DeviceRegister } from '../storage/device-register.ts'
import { createRateLimit } from './rate-limit.ts'

const LIFE = 10 * 60_000
/** A page asks every two seconds what came of its request; one that is silent for so long was closed. */
const SILENCE = 30_000
const MINUTE = 60_000
/** New requests of one address in a minute, and as many wait at once; the oldest of them makes room. */
const MOST_OF_ADDRESS = 5
const MOST = 30
const WRONG_CODES = 5

/** What came of a try to let a device in. */
export type Approval =
  | { readonly status: 'approved'; readonly role: PairableRole }
  | { readonly status: 'wrong-code' }
  /** Only a manager lets the manager's board in. */
  | { readonly status: 'not-yours' }
  | { readonly status: 'gone' }
  /** Too many wrong codes from this desk. */
  | { readonly status: 'wait'; readonly seconds: number }

/** Somebody of the office at a desk. */
export interface Keeper {
  /** Device that the code is typed on; it is what a guesser would be slowed down by. */
  readonly desk: string
  readonly officer: string | null
  readonly roles: readonly Role[]
}

/** What happened to a device, for the log: no code, no secret, no token. */
export interface DeviceNews {
  readonly what: 'asks' | 'paired' | 'refused' | 'unpaired'
  readonly role: Role
  readonly name?: string
  readonly device?: string
  readonly address?: string
  readonly by?: string | null
}

/** Devices that ask to come in. All of it is forgotten with the process: their pages then simply ask again. */
export interface PairingRegister {
  /** A new request, or the seconds until this address may ask again. */
  ask(role: PairableRole, address: string): AskedPairing | { readonly wait: number }
  /** Hands the token out to whoever holds the secret, once. */
  outcome(secret: string): PairingOutcome
  /** Oldest first. */
  waiting(): readonly WaitingDevice[]
  approve(by: Keeper, wish: { readonly request: string; readonly code: string; readonly name: string }): Approval
  /** By the command line, whose user may do everything: any waiting device that shows the code. */
  approveByCode(code: string, name: string): Approval
  /** False when it does not wait any more. */
  refuse(by: Keeper, request: string): boolean
  /** The list now and whenever it changes. */
  follow(signal: AbortSignal): AsyncGenerator<readonly WaitingDevice[]>
  close(): void
}

interface Request {
  readonly id: string
  readonly role: PairableRole
  readonly address: string
  readonly code: string
  readonly since: number
  heard: number
  verdict: null | 'refused' | { readonly name: string; readonly by: string | null }
}

const hashOf = (secret: string) => hash('sha256', secret, 'hex')
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
const iso = (moment: number) => officeIso(moment)

export interface PairingParts {
  readonly devices: Pick<DeviceRegister, 'pair' | 'all'>
  readonly clock: Clock
  readonly tell: (news: DeviceNews) => void
}

export function createPairingRegister({ devices, clock, tell }: PairingParts): PairingRegister {
  /** By the hash of their secret: who can measure how long a look-up takes learns nothing of a secret. */
  const requests = new Map<string, Request>()
  const asked = createRateLimit(MOST_OF_ADDRESS, MINUTE, clock.now)
  const wrongCodes = createRateLimit(WRONG_CODES, MINUTE, clock.now)
  const followers = new Set<() => void>()

  const changed = () => {
    for (const wake of [...followers]) wake()
  }
  const open = () => [...requests.values()].filter(({ verdict }) => verdict === null)
  const sweep = () => {
    const before = requests.size
    for (const [key, { since, heard }] of requests) {
      if (clock.now() - since >= LIFE || clock.now() - heard >= SILENCE) requests.delete(key)
    }
    if (requests.size !== before) changed()
  }
  const stopSweeping = clock.every(1_000, sweep)

  const newCode = (): string => {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return [...requests.values()].some((each) => each.code === code) ? newCode() : code
  }
  const makeRoom = (address: string) => {
    const [oldest, ...others] = [...requests].filter(([, each]) => each.address === address)
    if (oldest !== undefined && others.length + 1 >= MOST_OF_ADDRESS) requests.delete(oldest[0])
  }
  const waiting = (): readonly WaitingDevice[] => {
    const paired = devices.all()
    return open().map(({ id, role, address, since }) => {
      const nth = paired.filter((device) => device.role === role).length + 1
      return { id, role, address, since: iso(since), nth }
    })
  }
  const letIn = (request: Request, name: string, by: string | null): Approval => {
    request.verdict = { name, by }
    changed()
    return { status: 'approved', role: request.role }
  }

  return {
    waiting() {
      sweep()
      return waiting()
    },
    ask(role, address) {
      sweep()
      const wait = asked.wait(address)
      if (wait > 0) return { wait }
      makeRoom(address)
      if (requests.size >= MOST) return { wait: SILENCE / 1_000 }
      asked.count(address)
      const secret = randomBytes(32).toString('base64url')
      const now = clock.now()
      const request: Request = {
        id: randomBytes(6).toString('hex'),
        role,
        address,
        code: newCode(),
        since: now,
        heard: now,
        verdict: null,
      }
      requests.set(hashOf(secret), request)
      tell({ what: 'asks', role, address })
      changed()
      return { code: request.code, secret, expires: iso(now + LIFE) }
    },
    outcome(secret) {
      sweep()
      const key = hashOf(secret)
      const request = requests.get(key)
      if (request === undefined) return { status: 'expired' }
      request.heard = clock.now()
      const { verdict, role, address } = request
      if (verdict === null) return { status: 'waiting' }
      requests.delete(key)
      if (verdict === 'refused') return { status: 'refused' }
      const { name, by } = verdict
      const token = devices.pair(role, name, iso(clock.now()), by)
      tell({ what: 'paired', role, name, address, by })
      return { status: 'approved', token }
    },
    approve(by, { request, code, name }) {
      sweep()
      const seconds = wrongCodes.wait(by.desk)
      if (seconds > 0) return { status: 'wait', seconds }
      const found = open().find(({ id }) => id === request)
      if (found === undefined) return { status: 'gone' }
      if (found.role === 'manager' && !by.roles.includes('manager')) return { status: 'not-yours' }
      if (!same(found.code, code)) {
        wrongCodes.count(by.desk)
        return { status: 'wrong-code' }
      }
      return letIn(found, name, by.officer ?? by.desk)
    },
    approveByCode(code, name) {
      sweep()
      const found = open().filter((each) => same(each.code, code))[0]
      return found === undefined ? { status: 'wrong-code' } : letIn(found, name, null)
    },
    refuse(by, request) {
      sweep()
      const found = open().find(({ id }) => id === request)
      if (found === undefined) return false
      found.verdict = 'refused'
      tell({ what: 'refused', role: found.role, address: found.address, by: by.officer ?? by.desk })
      changed()
      return true
    },
    async *follow(signal) {
      while (!signal.aborted) {
        const next = new Promise<void>((resolve) => {
          const wake = () => {
            followers.delete(wake)
            signal.removeEventListener('abort', wake)
            resolve()
          }
          followers.add(wake)
          signal.addEventListener('abort', wake)
        })
        yield waiting()
        await next
      }
    },
    close: stopSweeping,
  }
}
