import type { HubLink } from '@denluot/client/hub-link'
import type { PublicOffice } from '@denluot/shared/contract/public-office'
import { ticketById } from '@denluot/shared/queue/find-ticket'
import type { QueueState, Ticket } from '@denluot/shared/queue/state'
import { counterTicket } from '@denluot/shared/queue/views'
import { numberInText } from '@denluot/ui/ticket-number'
import { bigKey, desk, letTheBoardSpeak, signIn, takenSeat } from './office-hands.ts'
import { NotShown, type PageHand } from './page-hand.ts'

export interface MineCaption {
  readonly key: 'mine.signIn' | 'mine.finish' | 'mine.call' | 'mine.board' | 'mine.done'
  readonly step: number
  readonly number: string
}

export const mineSteps = 4

interface MineParts {
  readonly hand: PageHand
  readonly hub: HubLink
  /** Id of the visitor's ticket, waiting. */
  readonly ticket: string
  readonly pin: string
  readonly say: (caption: MineCaption) => void
}

/** Time to read a caption and look, in ms. */
const look = 3200

/** An officer calls the number that the visitor just took at the kiosk. Throws `NotShown` when a page does not follow. */
export async function callMine({ hand, hub, ticket: id, pin, say }: MineParts): Promise<void> {
  const { office, day } = await hand.until(known(hub))
  const mine = ticketById(day, id)
  if (mine === undefined) throw new NotShown()
  const tell = (step: number, key: MineCaption['key']) => say({ step, key, number: numberInText(mine.number) })
  const now = () => hub.store.getState().day ?? day
  const state = () => ticketById(now(), id)?.state

  await letTheBoardSpeak(hand)
  tell(1, 'mine.signIn')
  const seat = takenSeat(hand, office)
  const place = seat === null ? placeFor(office, day, mine) : { counter: seat }
  const counter = office.counters.find((each) => each.id === place?.counter)
  if (place === null || counter === undefined || !counter.services.includes(mine.service)) throw new NotShown()
  if ('officer' in place) {
    const first = office.services.find((service) => service.id === counter.services[0])
    const card = [first?.name, first?.nameEn].flatMap((name) => (name === undefined ? [] : `${counter.name} ${name}`))
    await signIn(hand, [place.officer], card, pin)
  }

  tell(2, 'mine.finish')
  while (counterTicket(now(), counter.id) !== null) {
    const turn = counterTicket(now(), counter.id)
    await hand.press('desk', turn?.state === 'serving' ? desk('turn.finishOnly') : bigKey)
    await hand.until(() => (counterTicket(now(), counter.id)?.state === turn?.state ? null : true))
  }

  tell(3, 'mine.call')
  const row = `tr[data-ticket="${id}"]`
  const isNext = await hand.until(() =>
    hand.shows('desk', row) ? { next: !hand.shows('desk', `${row} button`) } : null,
  )
  if (isNext.next) await hand.press('desk', bigKey)
  else {
    await hand.press('desk', { selector: row })
    await hand.press('desk', { ...desk('list.callThis'), within: row })
    await hand.press('desk', { ...desk('callOther.confirm'), within: 'dialog' })
  }
  await hand.until(() => (state() === 'called' ? true : null))

  tell(4, 'mine.board')
  await hand.pause(look)
  tell(4, 'mine.done')
}

const known = (hub: HubLink) => () => {
  const { office, day } = hub.store.getState()
  return office === null || day === null ? null : { office, day }
}

/** A counter that takes the ticket's service and who sits down there: a closed one first, else one whose officer comes back to it. */
function placeFor(
  office: PublicOffice,
  day: QueueState,
  { service }: Ticket,
): { readonly counter: string; readonly officer: string } | null {
  const takers = office.counters.filter(({ services }) => services.includes(service))
  const busy = new Set(
    Object.values(day.counters).flatMap(({ status, officer }) => (status === 'closed' ? [] : (officer ?? []))),
  )
  const free = office.officers.find(({ id, role }) => role === 'officer' && !busy.has(id))
  const closed = takers.find(({ id }) => (day.counters[id]?.status ?? 'closed') === 'closed')
  if (closed !== undefined && free !== undefined) return { counter: closed.id, officer: free.name }
  const open = takers[0]
  const sitting = office.officers.find(({ id }) => open !== undefined && id === day.counters[open.id]?.officer)
  return open === undefined || sitting === undefined ? null : { counter: open.id, officer: sitting.name }
}
