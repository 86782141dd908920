import type { PublicOffice } from '@denluot/shared/contract/public-office'
import { deskEn } from '@denluot/shared/language/messages/desk.en'
import { deskVi } from '@denluot/shared/language/messages/desk.vi'
import { displayEn } from '@denluot/shared/language/messages/display.en'
import { displayVi } from '@denluot/shared/language/messages/display.vi'
import { kioskEn } from '@denluot/shared/language/messages/kiosk.en'
import { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import type { PageHand } from './page-hand.ts'

export const kiosk = (key: keyof typeof kioskVi) => ({ names: textsOf(kioskVi[key], kioskEn[key]) })
export const desk = (key: keyof typeof deskVi) => ({ names: textsOf(deskVi[key], deskEn[key]) })

const soundKey = { names: textsOf(displayVi['sound.key'], displayEn['sound.key']) }
/** The big key says what it does next, but always that F2 does the same. */
export const bigKey = { names: ['F2'], except: 'Shift' } as const

/** Fixed words of a message in both languages, without what stands in its holes. */
function textsOf(...messages: readonly unknown[]): readonly string[] {
  return messages.flatMap((message) => (typeof message === 'string' ? [message.replace(/\s*\{.*$/, '')] : []))
}

/** A browser lets the board speak only after a touch; the one that started the scene counts for its tiles. */
export async function letTheBoardSpeak(hand: PageHand): Promise<void> {
  if (soundKey.names.some((name) => hand.textOf('display').includes(name.toLowerCase()))) {
    await hand.press('display', soundKey)
  }
}

/** Signs an officer in at the desk's tile; `counter` are words that stand on the counter's card. */
export async function signIn(
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
export function takenSeat(hand: PageHand, office: PublicOffice): string | null {
  if (hand.shows('desk', 'input[type="password"]')) return null
  const [word = ''] = desk('bar.counter').names.filter((each) => hand.textOf('desk').includes(each.toLowerCase()))
  // The bar at the top names it first.
  const places = office.counters
    .map(({ id, name }) => ({ id, at: hand.textOf('desk').indexOf(`${word} ${name}`.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
  return places.sort((a, b) => a.at - b.at)[0]?.id ?? null
}
