import { hash as digest, randomBytes } from 'node:crypto'
import type { Role } from '@denluot/shared/contract/replies'
import type { Database } from 'better-sqlite3'

/** Who speaks: a paired device, on a desk perhaps with the officer who signed in there. */
export interface Bearer {
  readonly device: string
  readonly role: Role
  readonly officer: string | null
}

/** Paired devices and their tokens. The database knows only hashes; a token is shown once. */
export interface DeviceRegister {
  /** Pairs a device. @returns its token */
  pair(role: Role, name: string, at: string): string
  /** A token of its own for an officer on a paired desk. */
  signIn(device: string, officer: string, at: string): string
  revoke(token: string, at: string): void
  /** Null for a token that is unknown or revoked. */
  bearerOf(token: string): Bearer | null
}

interface TokenRow extends Bearer {
  readonly hash: Buffer
}

const hashOf = (token: string) => digest('sha256', token, 'hex')

export function createDeviceRegister(db: Database): DeviceRegister {
  const insertDevice = db.prepare('INSERT INTO devices VALUES (?, ?, ?, ?)')
  const insertToken = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, NULL)')
  const revokeToken = db.prepare('UPDATE tokens SET revoked = ? WHERE hash = ? AND revoked IS NULL')
  const live = db.prepare<[], TokenRow>(
    `SELECT tokens.hash, tokens.device, devices.role, tokens.officer
     FROM tokens JOIN devices ON devices.id = tokens.device WHERE tokens.revoked IS NULL`,
  )

  const bearers = new Map<string, Bearer>()
  for (const { hash, device, role, officer } of live.all()) bearers.set(hash.toString('hex'), { device, role, officer })

  const make = (bearer: Bearer, at: string) => {
    const token = randomBytes(32).toString('base64url')
    const hash = hashOf(token)
    insertToken.run(Buffer.from(hash, 'hex'), bearer.device, bearer.officer, at)
    bearers.set(hash, bearer)
    return token
  }
  const pair = db.transaction((role: Role, name: string, at: string) => {
    const device = `${role}-${randomBytes(6).toString('hex')}`
    insertDevice.run(device, role, name, at)
    return make({ device, role, officer: null }, at)
  })

  return {
    pair,
    signIn: (device, officer, at) => make({ device, role: 'desk', officer }, at),
    revoke(token, at) {
      const hash = hashOf(token)
      revokeToken.run(at, Buffer.from(hash, 'hex'))
      bearers.delete(hash)
    },
    bearerOf: (token) => bearers.get(hashOf(token)) ?? null,
  }
}
