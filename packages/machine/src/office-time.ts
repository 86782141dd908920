/** Vietnam keeps one offset all year and has since 1975. */
const offsetMs = 7 * 3_600_000

/** `2026-11-21T09:42:11.000+07:00` for milliseconds since 1970. */
export function officeTime(epochMs: number): string {
  return new Date(epochMs + offsetMs).toISOString().replace('Z', '+07:00')
}
