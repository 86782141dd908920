import { useEffect, useState } from 'react'

/** The office's time zone; the screen's own setting does not matter. */
const zone = 'Asia/Ho_Chi_Minh'

const clockParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dateParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  weekday: 'short',
})

const weekdays: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: { Mon: 'Thứ Hai', Tue: 'Thứ Ba', Wed: 'Thứ Tư', Thu: 'Thứ Năm', Fri: 'Thứ Sáu', Sat: 'Thứ Bảy', Sun: 'Chủ Nhật' },
  en: {
    Mon: 'Monday',
    Tue: 'Tuesday',
    Wed: 'Wednesday',
    Thu: 'Thursday',
    Fri: 'Friday',
    Sat: 'Saturday',
    Sun: 'Sunday',
  },
}

/** Time of day at the office, "8:42" (no leading zero on the hour). `at` is milliseconds since 1970 or an ISO text. */
export function officeTimeOfDay(at: number | string): string {
  return clockParts.format(new Date(at)).replace(/^0(?=\d:)/, '')
}

/** Day at the office, "Thứ Hai 23/11". */
export function officeDay(at: number | string, locale: 'vi' | 'en' = 'vi'): string {
  const { weekday, day, month } = parts(at)
  return `${weekdays[locale][weekday] ?? weekday} ${day}/${month}`
}

/** Calendar date at the office, "23/11/2026". */
export function officeDate(at: number | string): string {
  const { day, month, year } = parts(at)
  return `${day}/${month}/${year}`
}

function parts(at: number | string) {
  const found = new Map(dateParts.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? ''
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') }
}

/**
 * The hub's time in ms, renewed at every full `stepMs` (default a minute). `offsetMs` is the hub's clock minus this
 * machine's: an old PC's clock may be wrong by hours.
 */
export function useOfficeNow(offsetMs: number, stepMs = 60_000): number {
  const [now, setNow] = useState(() => Date.now() + offsetMs)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const renew = () => {
      const hubNow = Date.now() + offsetMs
      setNow(hubNow)
      timer = setTimeout(renew, stepMs - (hubNow % stepMs) + 5)
    }
    renew()
    return () => clearTimeout(timer)
  }, [offsetMs, stepMs])
  return now
}
