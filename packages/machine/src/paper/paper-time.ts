/** A moment as it is printed, in the time of its own offset. */
export type PaperTime = {
  readonly hour: string
  readonly minute: string
  readonly date: string
  /** 0 = Sunday. */
  readonly weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6
}

/** Reads `2026-11-21T09:42:11.000+07:00` by its letters: the wall clock of the office is what the paper shows. */
export function paperTime(at: string): PaperTime {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(at)
  if (match === null) throw new RangeError(`not an ISO time: ${at}`)
  const [, year = '', month = '', day = '', hour = '', minute = ''] = match
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() as PaperTime['weekday']
  return { hour: String(Number(hour)), minute, date: `${day}/${month}/${year}`, weekday }
}
