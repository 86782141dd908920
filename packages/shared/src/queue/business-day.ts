/** Asia/Ho_Chi_Minh: +07:00 all year, so an addition is exact wherever the machine believes to be. */
const OFFSET = 7 * 60 * 60 * 1000

/** How every time of the hub is written; such a one says day and clock as it stands. */
const OFFICE_ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/

/** Day and clock time in the office: `2026-11-21`, `09:42`. */
export function officeTime(iso: string): { readonly day: string; readonly clock: string } {
  const local = OFFICE_ISO.test(iso) ? iso : new Date(Date.parse(iso) + OFFSET).toISOString()
  return { day: local.slice(0, 10), clock: local.slice(11, 16) }
}

/** A moment (milliseconds since 1970) as it stands on the wire: `2026-11-21T09:42:11.000+07:00`. */
export function officeIso(epoch: number): string {
  return new Date(epoch + OFFSET).toISOString().replace('Z', '+07:00')
}

/** The business day `YYYY-MM-DD` to which a moment belongs, in Asia/Ho_Chi_Minh. */
export function businessDay(iso: string): string {
  return officeTime(iso).day
}
