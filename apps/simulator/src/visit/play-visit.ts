import type { HubLink } from '@denluot/client/hub-link'
import type { PublicOffice } from '@denluot/shared/contract/public-office'
import { deskEn } from '@denluot/shared/language/messages/desk.en'
import { deskVi } from '@denluot/shared/language/messages/desk.vi'
import { displayEn } from '@denluot/shared/language/messages/display.en'
import { displayVi } from '@denluot/shared/language/messages/display.vi'
import { kioskEn } from '@denluot/shared/language/messages/kiosk.en'
import { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import type { Ticket } from '@denluot/shared/queue/state'
import { ticketsOf } from '@denluot/shared/queue/views'
import { NotShown, type PageHand } from './page-hand.ts'

/** What is said while it happens; `number` is the visitor's, with a gap, once it is known. */
export interface VisitCaption {
  readonly key:
    | 'visit.come'
    | 'visit.take'
    | 'visit.paper'
    | 'visit.paperFailed'
    | 'visit.signIn'
    | 'visit.call'
    | 'visit.board'
    | 'visit.begin'
    | 'visit.finish'
    | 'visit.rate'
    | 'visit.board2'
    | 'visit.done'
  readonly step: number
  readonly number: string
}

export const visitSteps = 10

interface VisitParts {
  readonly hand: PageHand
  readonly hub: HubLink
  /** Ordinal of the newest slip. */
  readonly papers: () => number
  readonly scan: (text: string) => Promise<number>
  readonly pin: string
  readonly say: (caption: VisitCaption) => void
}

/** Where the visit is served when nobody sits at the desk yet: hardly anybody waits for counter 5. */
const usual = { counter: '5', officer: 'hoa' } as const
/** Time to read a caption and look, in ms. */
const look = 4600

const kiosk = (key: keyof typeof kioskVi) => ({ names: textsOf(kioskVi[key], kioskEn[key]) })
const desk = (key: keyof typeof deskVi) => ({ names: textsOf(deskVi[key], deskEn[key]) })

const soundKey = { names: textsOf(displayVi['sound.key'], displayEn['sound.key']) }
/** The big key says what it does next, but always that F2 does the same. */
const bigKey = { names: ['F2'], except: 'Shift' } as const

/** Fixed words of a message in both languages, without what stands in its holes. */
function textsOf(...messages: readonly unknown[]): readonly string[] {
  return messages.flatMap((message) => (typeof message === 'string' ? [message.replace(/\s*\{.*$/, '')] : []))
}

/** Plays one visit with real commands: kiosk, paper, desk, board, rating. Throws `NotShown` when a page does not follow. */
export async function playVisit({ hand, hub, papers, scan, pin, say }: VisitParts): Promise<void> {
  let number = ''
  const tell = (step: number, key: VisitCaption['key']) => say({ step, key, number })
  const office = await hand.until(() => hub.store.getState().office)
  const tickets = () => {
    const { day } = hub.store.getState()
    return day === null ? [] : ticketsOf(day)
  }
  const theTicket = (id: string) => tickets().find((each) => each.id === id)

  tell(1, 'visit.come')
  // A browser lets the board speak only after a touch; the one that started the visit counts for its tiles.
  if (soundKey.names.some((name) => hand.textOf('display').includes(name.toLowerCase()))) {
    await hand.press('display', soundKey)
  }
  await kioskHome(hand)
  const seat = takenSeat(hand, office)
  const counter = seat ?? usual.counter
  const services = office.counters.find(({ id }) => id === counter)?.services ?? []
  const named = (id: string | undefined) => office.services.find((each) => each.id === id)
  const waiting = (service: string) =>
    tickets().filter((each) => each.state === 'waiting' && each.service === service).length
  const service = [...services].sort((a, b) => waiting(a) - waiting(b))[0]
  const wanted = named(service)
  if (wanted === undefined) throw new NotShown()

  tell(2, 'visit.take')
  const slipBefore = papers()
  const before = new Set(tickets().map(({ id }) => id))
  await hand.press('kiosk', kiosk('home.takeNumber'))
  await hand.until(() => hand.shows('kiosk', '[data-screen="choose"]') || null)
  await hand.press('kiosk', { names: [wanted.name, wanted.nameEn] })
  await hand.until(() => hand.shows('kiosk', '[data-screen="before"]') || null)
  await hand.pause(900)
  await hand.press('kiosk', kiosk('before.take'))
  const ticket = await hand.until(
    () => tickets().find((each) => !before.has(each.id) && each.service === service) ?? null,
  )
  number = ticket.number.replace(/^([A-Z]+)(?=\d)/, '$1 ')

  const printed = await hand.until(() => (papers() > slipBefore ? true : null), 7000).catch(absent)
  tell(3, printed ? 'visit.paper' : 'visit.paperFailed')
  await hand.pause(look)

  tell(4, 'visit.signIn')
  if (seat === null) {
    const officer = office.officers.find(({ id }) => id === usual.officer)?.name ?? ''
    const main = named(services[0]) ?? wanted
    await signIn(hand, [officer], [main.name, main.nameEn], pin)
  }

  tell(5, 'visit.call')
  await callTicket(hand, () => theTicket(ticket.id))
  tell(6, 'visit.board')
  const spoken = () => hub.store.getState().day?.calls.find((call) => call.ticket === ticket.id)?.spoken ?? null
  await hand.until(spoken, 9000).catch(absent)
  await hand.pause(look)

  const now = () => theTicket(ticket.id)?.state
  tell(7, 'visit.begin')
  await hand.press('desk', bigKey)
  await hand.until(() => (now() === 'serving' ? true : null))
  await hand.pause(look)

  tell(8, 'visit.finish')
  await hand.press('desk', hand.textOf('desk').includes('shift f2') ? desk('turn.finishOnly') : bigKey)
  await hand.until(() => (now() === 'done' ? true : null))

  tell(9, 'visit.rate')
  await kioskHome(hand)
  await hand.press('kiosk', kiosk('home.rate'))
  await hand.until(() => hand.shows('kiosk', '[data-screen="rate-code"]') || null)
  await hand.pause(700)
  await scan(theTicket(ticket.id)?.code ?? '')
  await hand.until(() => hand.shows('kiosk', '[data-screen="rating"]') || null)
  await hand.pause(900)
  await hand.press('kiosk', kiosk('rating.5'))
  await hand.until(() => (theTicket(ticket.id)?.rated ? true : null))

  tell(10, 'visit.board2')
  await hand.pause(look * 1.5)
  tell(10, 'visit.done')
}

function absent(problem: unknown): false {
  if (problem instanceof NotShown) return false
  throw problem
}

async function kioskHome(hand: PageHand): Promise<void> {
  for (let tries = 0; tries < 4 && !hand.shows('kiosk', '[data-screen="home"]'); tries++) {
    const ways = [
      kiosk('nav.done'),
      kiosk('nav.home'),
      kiosk('ticket.kept'),
      kiosk('reasons.skip'),
      kiosk('stillThere.no'),
    ]
    await hand.press('kiosk', { names: ways.flatMap((way) => way.names) })
    await hand.pause(500)
  }
  await hand.until(() => hand.shows('kiosk', '[data-screen="home"]') || null, 15_000)
}

async function signIn(
  hand: PageHand,
  officer: readonly string[],
  counter: readonly string[],
  pin: string,
): Promise<void> {
  await hand.press('desk', { names: officer })
  await hand.press('desk', { names: counter })
  for (const digit of pin) await hand.press('desk', { names: [digit], exact: true }, 160)
  await hand.press('desk', { names: [...desk('signin.open').names, ...desk('signin.enter').names] })
  await hand.until(() => (hand.shows('desk', 'input[type="password"]') ? null : true))
  await hand.pause(700)
}

/** The counter of whoever sits at the desk already, null when nobody is signed in there. */
function takenSeat(hand: PageHand, office: PublicOffice): string | null {
  if (hand.shows('desk', 'input[type="password"]')) return null
  const [word = ''] = desk('bar.counter').names.filter((each) => hand.textOf('desk').includes(each.toLowerCase()))
  // The bar at the top names it first.
  const places = office.counters
    .map(({ id, name }) => ({ id, at: hand.textOf('desk').indexOf(`${word} ${name}`.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
  return places.sort((a, b) => a.at - b.at)[0]?.id ?? null
}

/** Presses the one big key until it is this ticket's turn: whoever came before is served first, as in life. */
async function callTicket(hand: PageHand, ticket: () => Ticket | undefined): Promise<void> {
  for (let presses = 0; presses < 8; presses++) {
    await hand.press('desk', bigKey)
    await hand.pause(900)
    if (ticket()?.state === 'called') return
  }
  throw new NotShown()
}
