import { type Argon2Parameters, argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PinStore } from './storage/pin-store.ts'

/** Right, wrong, or not even looked at because of too many wrong ones; `seconds` until the next try. */
export type PinVerdict =
  | { readonly status: 'right' }
  | { readonly status: 'wrong' }
  | { readonly status: 'locked'; readonly seconds: number }

export interface OfficerPins {
  set(officer: string, pin: string): Promise<void>
  /** Takes equally long for officers that do not exist. */
  check(officer: string, device: string, pin: string): Promise<PinVerdict>
}

const TRIES = 5
const FIRST_LOCK = 30_000
const LONGEST_LOCK = 15 * 60_000

type Method = 'argon2id' | 'scrypt'

function derive(method: Method, pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (problem: Error | null, key: Buffer) => (problem === null ? resolve(key) : reject(problem))
    if (method === 'scrypt') return scrypt(pin, salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }, done)
    const parameters: Argon2Parameters = {
      message: pin,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: 19_456,
      passes: 2,
    }
    argon2('argon2id', parameters, done)
  })
}

/** Node built without argon2 keeps to scrypt. */
const method: Method = typeof argon2 === 'function' ? 'argon2id' : 'scrypt'

/** What the database keeps of a PIN: method, salt and key. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(method, pin, salt)
  return `${method}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

async function matches(pin: string, hash: string): Promise<boolean> {
  const [made, salt = '', key = ''] = hash.split('$')
  const wanted = Buffer.from(key, 'base64url')
  const found = await derive(made === 'scrypt' ? 'scrypt' : 'argon2id', pin, Buffer.from(salt, 'base64url'))
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}

/** 30 s at the fifth wrong PIN, twice as long with each further one, at most 15 minutes. */
function lockLength(wrong: number): number {
  return wrong < TRIES ? 0 : Math.min(FIRST_LOCK * 2 ** (wrong - TRIES), LONGEST_LOCK)
}

/** PINs of officers; `now` is epoch ms. */
export function createOfficerPins(store: PinStore, now: () => number): OfficerPins {
  const nobody = hashPin(randomBytes(16).toString('hex'))
  // One at a time: each needs 19 MB, and guesses in parallel must not outrun the count.
  let last: Promise<unknown> = nobody

  const check = async (officer: string, device: string, pin: string): Promise<PinVerdict> => {
    const before = store.wrongPins(officer, device)
    const left = before.lockedUntil - now()
    if (left > 0) return { status: 'locked', seconds: Math.ceil(left / 1_000) }
    const hash = store.hashOf(officer)
    const right = (await matches(pin, hash ?? (await nobody))) && hash !== null
    if (right) {
      store.setWrongPins(officer, device, { wrong: 0, lockedUntil: 0 })
      return { status: 'right' }
    }
    const wrong = before.wrong + 1
    const lock = lockLength(wrong)
    store.setWrongPins(officer, device, { wrong, lockedUntil: lock === 0 ? 0 : now() + lock })
    return { status: 'wrong' }
  }

  return {
    async set(officer, pin) {
      store.setHash(officer, await hashPin(pin))
    },
    check(officer, device, pin) {
      const verdict = last.then(() => check(officer, device, pin))
      last = verdict.catch(() => undefined)
      return verdict
    },
  }
}
