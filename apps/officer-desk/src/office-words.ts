import type { Language } from '@denluot/shared/language/language'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { splitTicketNumber } from '@denluot/ui/ticket-number'

interface Named {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** Name of a configured thing in a language; its id when the configuration has lost it. */
export function nameOf(list: readonly Named[], id: string | null, language: Language): string {
  const found = list.find((item) => item.id === id)
  if (found === undefined) return id ?? ''
  return language === 'en' ? found.nameEn : found.name
}

export function officerName(office: OfficeConfig, id: string | null): string {
  return office.officers.find((officer) => officer.id === id)?.name ?? id ?? ''
}

/** A Vietnamese name is called by its last word: Nguyễn Thị Thu Hà is Hà. */
export function calledName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? fullName
}

/** The reason of a priority in words, "Người từ 75 tuổi". */
export function priorityName(
  office: OfficeConfig,
  priority: { readonly class: string; readonly reason: string },
  language: Language,
): string {
  const known = office.priorities.find(({ id }) => id === priority.class)
  return nameOf(known === undefined ? [] : [known, ...known.reasons], priority.reason, language)
}

/** A number inside a sentence: "A 047", never broken over two lines. */
export function drawnNumber(number: string): string {
  const { prefix, digits } = splitTicketNumber(number)
  return prefix === '' ? digits : `${prefix}\u00a0${digits}`
}

/** "quầy 1, 2" reads better without the word and when the list is long: 1, 2 và 3. */
export function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

/** Elapsed time as "4:12" or "1:02:10". */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Whole minutes between two moments (ISO 8601), never negative. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}

const secondsClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Time of day at the office with seconds, "9:42:11". */
export function officeTimeToTheSecond(at: string): string {
  return secondsClock.format(new Date(at)).replace(/^0(?=\d:)/, '')
}
