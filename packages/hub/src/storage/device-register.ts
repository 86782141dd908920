import { hash as digest, randomBytes } from 'node:crypto'
import type { PairedDevice } from '@denluot/shared/contract/pairing'
import type { Role } from '@denluot/shared/contract/replies'
import type { Database } from 'better-sqlite3'

/** Who speaks: a paired device, on a desk perhaps with the officer who signed in there. */
export interface Bearer {
  readonly device: string
  readonly role: Role
  readonly officer: string | null
}

/** A device as the office keeps it; whether it is there now is not the database's business. */
export type KeptDevice = Omit<PairedDevice, 'connected'>

/** Paired devices and their tokens. The database knows only hashes; a token is shown once. */
export interface DeviceRegister {
  /** Pairs a device; `approvedBy` is an officer, null for the command line and the demo. @returns its token */
  pair(role: Role, name: string, at: string, approvedBy?: string | null): string
  /** A token of its own for an officer on a paired desk. */
  signIn(device: string, officer: string, at: string): string
  revoke(token: string, at: string): void
  /** Ends every token of a device at once. @returns what it was, null when it is not paired */
  unpair(device: string, at: string): KeptDevice | null
  /** Null for a token that is unknown or revoked. */
  bearerOf(token: string): Bearer | null
  /** Aborted as soon as the device is unpaired. */
  whilePaired(device: string): AbortSignal
  /** Paired now, oldest first. */
  all(): readonly KeptDevice[]
  /** Writes when devices were last there (ISO 8601), all at once. */
  setLastSeen(seen: ReadonlyMap<string, string>): void
  /** Whether a bearer that `bearerOf` gave out may still speak. */
  knows(bearer: Bearer): boolean
}

interface TokenRow extends Bearer {
  readonly hash: Buffer
}

const hashOf = (token: string) => digest('sha256', token, 'hex')

export function createDeviceRegister(db: Database): DeviceRegister {
  const insertDevice = db.prepare('INSERT INTO devices (id, role, name, paired, approved_by) VALUES (?, ?, ?, ?, ?)')
  const insertToken = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)')
  const revokeToken = db.prepare('UPDATE tokens SET revoked = ? WHERE hash = ? AND revoked IS NULL')
  const revokeDevice = db.prepare('UPDATE tokens SET revoked = ? WHERE device = ? AND revoked IS NULL')
  const unpairDevice = db.prepare('UPDATE devices SET unpaired = ? WHERE id = ?')
  const seeDevice = db.prepare('UPDATE devices SET last_seen = ? WHERE id = ?')
  const devices = db.prepare<[], KeptDevice>(
    `SELECT id, role, name, paired, approved_by AS approvedBy, last_seen AS lastSeen
     FROM devices WHERE unpaired IS NULL ORDER BY paired, id`,
  )
  const live = db.prepare<[], TokenRow>(
    `SELECT tokens.hash, tokens.device, devices.role, tokens.officer
     FROM tokens JOIN devices ON devices.id = tokens.device WHERE tokens.revoked IS NULL`,
  )

  const bearers = new Map<string, Bearer>()
  /** A screen that follows the feed is looked up for every batch, without its token. */
  const hashes = new WeakMap<Bearer, string>()
  const add = (hash: string, bearer: Bearer) => {
    bearers.set(hash, bearer)
    hashes.set(bearer, hash)
  }
  for (const { hash, device, role, officer } of live.all()) {
    add(hash.toString('hex'), { device, role, officer })
  }
  const leaving = new Map<string, AbortController>()

  const make = (bearer: Bearer, at: string) => {
    const token = randomBytes(32).toString('base64url')
    const hash = hashOf(token)
    insertToken.run(Buffer.from(hash, 'hex'), bearer.device, bearer.officer, at)
    add(hash, bearer)
    return token
  }
  const pair = db.transaction((role: Role, name: string, at: string, approvedBy: string | null = null) => {
    const device = `${role}-${randomBytes(6).toString('hex')}`
    insertDevice.run(device, role, name, at, approvedBy)
    return make({ device, role, officer: null }, at)
  })
  const takeOut = db.transaction((device: string, at: string) => {
    revokeDevice.run(at, device)
    unpairDevice.run(at, device)
  })
  const setLastSeen = db.transaction((seen: ReadonlyMap<string, string>) => {
    for (const [device, at] of seen) seeDevice.run(at, device)
  })

  return {
    pair,
    setLastSeen,
    signIn: (device, officer, at) => make({ device, role: 'desk', officer }, at),
    revoke(token, at) {
      const hash = hashOf(token)
      revokeToken.run(at, Buffer.from(hash, 'hex'))
      bearers.delete(hash)
    },
    unpair(device, at) {
      const known = devices.all().find(({ id }) => id === device)
      if (known === undefined) return null
      takeOut(device, at)
      for (const [hash, bearer] of bearers) if (bearer.device === device) bearers.delete(hash)
      leaving.get(device)?.abort()
      leaving.delete(device)
      return known
    },
    bearerOf: (token) => bearers.get(hashOf(token)) ?? null,
    whilePaired(device) {
      const leave = leaving.get(device) ?? new AbortController()
      leaving.set(device, leave)
      return leave.signal
    },
    all: () => devices.all(),
    knows: (bearer) => bearers.get(hashes.get(bearer) ?? '') === bearer,
  }
}
