import type { Language } from '@denluot/shared/language/language'
import { officeDate, officeDay, officeTimeOfDay } from '@denluot/ui/office-time'

/** Time of day as people say it: "9 giờ", "8 giờ 50"; in English "8:50". */
export function spokenTime(at: number | string, language: Language): string {
  return spokenClock(officeTimeOfDay(at), language)
}

/** The same for a clock time "13:30". */
export function spokenClock(clock: string, language: Language): string {
  if (language === 'en') return clock
  const [hour = '', minute = ''] = clock.split(':')
  const plainHour = hour.replace(/^0(?=\d)/, '')
  return minute === '00' ? `${plainHour}\u00a0giờ` : `${plainHour}\u00a0giờ\u00a0${minute}`
}

/** A day `YYYY-MM-DD` as "thứ Tư 25/11/2026"; in English "Wednesday 25/11/2026". */
export function spokenDay(day: string, language: Language): string {
  const noon = `${day}T12:00:00+07:00`
  const [weekday = ''] = officeDay(noon, language).split(/ (?=\d)/)
  const written = language === 'vi' ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday
  return `${written.replace(' ', '\u00a0')} ${officeDate(noon)}`
}
