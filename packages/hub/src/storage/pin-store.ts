import type { Database } from 'better-sqlite3'

/** Wrong PINs in a row of one officer at one desk; `lockedUntil` is epoch ms, 0 when not locked. */
export interface WrongPins {
  readonly wrong: number
  readonly lockedUntil: number
}

/** Hashes of officers' PINs; what a hash is made of is the business of `officer-pins.ts`. */
export interface PinStore {
  hashOf(officer: string): string | null
  setHash(officer: string, hash: string): void
  wrongPins(officer: string, device: string): WrongPins
  setWrongPins(officer: string, device: string, now: WrongPins): void
}

export function createPinStore(db: Database): PinStore {
  const select = db.prepare<[string], { hash: string }>('SELECT hash FROM officer_pins WHERE officer = ?')
  const put = db.prepare('INSERT OR REPLACE INTO officer_pins VALUES (?, ?)')
  const selectWrong = db.prepare<[string, string], WrongPins>(
    'SELECT wrong, locked_until AS lockedUntil FROM wrong_pins WHERE officer = ? AND device = ?',
  )
  const putWrong = db.prepare('INSERT OR REPLACE INTO wrong_pins VALUES (?, ?, ?, ?)')
  const forget = db.prepare('DELETE FROM wrong_pins WHERE officer = ? AND device = ?')
  return {
    hashOf: (officer) => select.get(officer)?.hash ?? null,
    setHash: (officer, hash) => void put.run(officer, hash),
    wrongPins: (officer, device) => selectWrong.get(officer, device) ?? { wrong: 0, lockedUntil: 0 },
    setWrongPins(officer, device, now) {
      if (now.wrong === 0) forget.run(officer, device)
      else putWrong.run(officer, device, now.wrong, now.lockedUntil)
    },
  }
}
