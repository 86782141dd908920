import type { HubLink } from '@denluot/client/hub-link'
import type { Ticket } from '@denluot/shared/queue/state'
import { ticketsOf } from '@denluot/shared/queue/views'
import { numberInText } from '@denluot/ui/ticket-number'
import { bigKey, desk, kiosk, letTheBoardSpeak, signIn, takenSeat } from './office-hands.ts'
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
  await letTheBoardSpeak(hand)
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
  number = numberInText(ticket.number)

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

/** Presses the one big key until it is this ticket's turn: whoever came before is served first, as in life. */
async function callTicket(hand: PageHand, ticket: () => Ticket | undefined): Promise<void> {
  for (let presses = 0; presses < 8; presses++) {
    await hand.press('desk', bigKey)
    await hand.pause(900)
    if (ticket()?.state === 'called') return
  }
  throw new NotShown()
}
