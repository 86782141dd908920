import type { Procedure } from './procedure.ts'

/** The eight characters of the national code in what somebody wrote (`1.001699.000.00.00.H17` → `1.001699`), or null. */
export function nationalCode(written: string): string | null {
  const match = /^\s*(\d)[.\s]?(\d{6})(?!\d)/.exec(written)
  return match ? `${match[1]}.${match[2]}` : null
}

/** The name for screens and paper: the short one where the office has one. */
export function displayName(procedure: Procedure): string {
  return procedure.shortName ?? procedure.name
}

/** Address of the national portal's page about the procedure, for a QR code; null when the source names none. */
export function portalAddress(procedure: Procedure): string | null {
  return /https:\/\/dichvucong\.gov\.vn\/[\w./-]+/.exec(procedure.source)?.[0] ?? null
}
