/** `HH:MM` of a time as people type it (7:30, 07.30, 7h30, 7h, 7 giờ 30); null for what is none. `24:00` ends a day. */
export function clockTimeOf(text: string): string | null {
  const found = /^(\d{1,2})\s*(?:[:.h]|giờ)?\s*(\d{2})?$/.exec(text.trim().toLowerCase())
  if (found === null) return null
  const [, hours = '', minutes = '00'] = found
  const all = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || all > 24 * 60) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
