import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import type { QueueState } from '@denluot/shared/queue/state'
import { waitingCounts } from '@denluot/shared/queue/views'
import { counterName } from './called.ts'

/** People waiting in one line, by the letter of its numbers. */
export interface WaitingLine {
  readonly prefix: string
  readonly count: number
}

export type StripPage =
  | { readonly kind: 'sound-off' }
  | { readonly kind: 'waiting'; readonly lines: readonly WaitingLine[] }
  | { readonly kind: 'nobody-waits' }
  | { readonly kind: 'paused'; readonly counters: readonly string[] }
  | { readonly kind: 'priority'; readonly counters: readonly string[] }

type Office = Pick<OfficeConfig, 'services' | 'series' | 'counters'>

const pageMs = 8_000
/** Drawn millimetres a line takes: boxed letter, gaps, and each digit of its count. */
const lineWidth = ({ count }: WaitingLine) => 90 + 34 * String(count).length
const margins = 64
const clockWidth = 170
const waitingLabel = { withWord: 190, iconOnly: 72 }

/** Lines with somebody waiting, in the order of the office's number series. */
export function waitingLines(office: Office, day: QueueState): readonly WaitingLine[] {
  const counts = waitingCounts(day)
  return office.series.flatMap(({ id, prefix }) => {
    const services = office.services.filter(({ series }) => series === id)
    const count = services.reduce((sum, service) => sum + (counts[service.id] ?? 0), 0)
    return count === 0 ? [] : [{ prefix, count }]
  })
}

/** Packs lines into as few pages as the strip is wide, without breaking a line. */
export function packLines(lines: readonly WaitingLine[], room: number): readonly (readonly WaitingLine[])[] {
  const pages: WaitingLine[][] = []
  let left = 0
  for (const line of lines) {
    const page = pages.at(-1)
    const width = lineWidth(line)
    if (page === undefined || width > left) {
      pages.push([line])
      left = room - width
    } else {
      page.push(line)
      left -= width
    }
  }
  return pages
}

function chunks(names: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, i) => names.slice(i * size, (i + 1) * size))
}

/** Counters that pause, and counters that take a priority ticket now, by the names above them. */
export function countersOf(office: Office, day: QueueState) {
  const inOrder = office.counters.flatMap(({ id }) => day.counters[id] ?? [])
  const names = (some: typeof inOrder) => some.map(({ id }) => counterName(office, id))
  const priority = ({ ticket }: { ticket: string | null }) =>
    ticket !== null && (ticketById(day, ticket)?.priority ?? null) !== null
  return {
    paused: names(inOrder.filter(({ status }) => status === 'paused')),
    priority: names(inOrder.filter(priority)),
  }
}

export interface StripRoom {
  /** Width of the board in drawn millimetres. */
  readonly width: number
  readonly shape: 'landscape' | 'portrait'
}

/** Pages that say who waits; never empty. */
export function waitingPages(office: Office, day: QueueState, { width, shape }: StripRoom): readonly StripPage[] {
  const landscape = shape === 'landscape'
  const label = landscape ? waitingLabel.withWord : waitingLabel.iconOnly
  const room = width - margins - label - (landscape ? clockWidth : 0)
  const pages = packLines(waitingLines(office, day), room)
  if (pages.length === 0) return [{ kind: 'nobody-waits' }]
  return pages.map((lines) => ({ kind: 'waiting', lines }))
}

/** Pages about the counters; empty when there is nothing to say. */
export function counterPages(office: Office, day: QueueState, { shape }: StripRoom): readonly StripPage[] {
  const { paused, priority } = countersOf(office, day)
  const most = shape === 'landscape' ? 4 : 2
  return [
    ...chunks(paused, most).map((counters): StripPage => ({ kind: 'paused', counters })),
    ...chunks(priority, shape === 'landscape' ? 3 : 1).map((counters): StripPage => ({ kind: 'priority', counters })),
  ]
}

/** The page whose turn it is: pages change by cut, every 8 s of the office's clock, so that two boards change together. */
export function pageAt<Page>(pages: readonly Page[], now: number): Page | undefined {
  return pages[Math.floor(now / pageMs) % Math.max(1, pages.length)]
}
