import { assertNever } from '@denluot/shared/assert-never'
import type { Language } from '@denluot/shared/language/language'
import { beforeScreen, home, type Notice, type Paper, type Screen, type ScreenName, type ScreenOf } from './screen.ts'

/** How the person at the kiosk wants to see it; back to the plain ones after each person. */
export interface Modes {
  readonly language: Language
  readonly large: boolean
  readonly contrast: boolean
  readonly low: boolean
}

/** Whether this kiosk has asked for staff: the sheet shows while it is not `none`. */
export type HelpSheet = 'none' | 'calling' | 'called' | 'failed'

export interface Kiosk {
  /** Screens walked through, the last one is shown; never empty. */
  readonly trail: readonly Screen[]
  readonly modes: Modes
  readonly help: HelpSheet
  /** The still-there question covers the screen. */
  readonly asking: boolean
  /** The language it stands in until the first person has gone; Vietnamese from then on. */
  readonly opensIn: Language
  /** Counts people: a new one starts with empty fields everywhere. */
  readonly person: number
}

/** What can happen to the kiosk: a touch, an answer, or time passing. */
export type Step =
  | { readonly do: 'open'; readonly screen: Screen }
  | { readonly do: 'replace'; readonly screen: Screen }
  | { readonly do: 'choose-service'; readonly service: string }
  | { readonly do: 'choose-priority'; readonly class: string; readonly reason: string }
  | { readonly do: 'choose-files'; readonly files: number }
  | { readonly do: 'turn-page'; readonly page: number }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'tick'; readonly paper: number }
  | { readonly do: 'toggle-reason'; readonly reason: string }
  | { readonly do: 'busy' }
  | { readonly do: 'notice'; readonly notice: Notice | null }
  | { readonly do: 'paper'; readonly paper: Paper }
  | { readonly do: 'back' }
  | { readonly do: 'home' }
  | { readonly do: 'finish' }
  | { readonly do: 'mode'; readonly mode: 'large' | 'contrast' | 'low' }
  | { readonly do: 'language'; readonly language: Language }
  | { readonly do: 'help'; readonly help: HelpSheet }
  | { readonly do: 'ask-still-there' }
  | { readonly do: 'still-there' }

const plainModes: Modes = { language: 'vi', large: false, contrast: false, low: false }

/** A kiosk nobody stands at; `language` is what its address asks for until the first person has gone. */
export function freshKiosk(language: Language = 'vi', person = 0): Kiosk {
  return { trail: [home], modes: { ...plainModes, language }, help: 'none', asking: false, opensIn: language, person }
}

export function shownScreen(kiosk: Kiosk): Screen {
  return kiosk.trail[kiosk.trail.length - 1] ?? home
}

/** The kiosk after a step. A step that makes no sense on the screen shown changes nothing. */
export function step(kiosk: Kiosk, what: Step): Kiosk {
  switch (what.do) {
    case 'open':
      return { ...kiosk, trail: [...kiosk.trail, what.screen], asking: false }
    case 'replace':
      return withScreen(kiosk, what.screen)
    case 'choose-service':
      return { ...kiosk, trail: [...kiosk.trail, beforeScreen(what.service)] }
    case 'choose-priority':
      return change(kiosk, 'before', (screen) => {
        const chosen = screen.order.priority
        const again = chosen?.class === what.class && chosen.reason === what.reason
        const priority = again ? null : { class: what.class, reason: what.reason }
        return { ...screen, order: { ...screen.order, priority }, notice: null }
      })
    case 'choose-files':
      return change(kiosk, 'before', (screen) => ({
        ...screen,
        order: { ...screen.order, files: what.files },
        notice: null,
      }))
    case 'turn-page':
      return turnPage(kiosk, what.page)
    case 'type':
      return type(kiosk, what.text)
    case 'tick':
      return change(kiosk, 'procedure', (screen) => ({ ...screen, ticked: toggled(screen.ticked, what.paper) }))
    case 'toggle-reason':
      return change(kiosk, 'reasons', (screen) => ({ ...screen, chosen: toggled(screen.chosen, what.reason) }))
    case 'busy':
      return setWaiting(kiosk, true, null)
    case 'notice':
      return setWaiting(kiosk, false, what.notice)
    case 'paper':
      return setPaper(kiosk, what.paper)
    case 'back':
      return isBusy(shownScreen(kiosk))
        ? kiosk
        : { ...kiosk, trail: kiosk.trail.length > 1 ? kiosk.trail.slice(0, -1) : kiosk.trail }
    case 'home':
      return isBusy(shownScreen(kiosk)) ? kiosk : { ...kiosk, trail: [home], asking: false }
    case 'finish':
      return freshKiosk('vi', kiosk.person + 1)
    case 'mode':
      return {
        ...kiosk,
        modes: { ...kiosk.modes, [what.mode]: !kiosk.modes[what.mode] },
        trail: firstPages(kiosk.trail),
      }
    case 'language':
      return { ...kiosk, modes: { ...kiosk.modes, language: what.language } }
    case 'help':
      return { ...kiosk, help: what.help, asking: false }
    case 'ask-still-there':
      return { ...kiosk, asking: true }
    case 'still-there':
      return { ...kiosk, asking: false }
    default:
      return assertNever(what)
  }
}

/** A command or question of this screen is out: nothing else may happen to it. */
export function isBusy(screen: Screen): boolean {
  return 'busy' in screen && screen.busy
}

function withScreen(kiosk: Kiosk, screen: Screen): Kiosk {
  return { ...kiosk, trail: [...kiosk.trail.slice(0, -1), screen] }
}

function change<Name extends ScreenName>(kiosk: Kiosk, name: Name, to: (screen: ScreenOf<Name>) => Screen): Kiosk {
  const screen = shownScreen(kiosk)
  return isNamed(screen, name) && !isBusy(screen) ? withScreen(kiosk, to(screen)) : kiosk
}

function isNamed<Name extends ScreenName>(screen: Screen, name: Name): screen is ScreenOf<Name> {
  return screen.name === name
}

function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item]
}

function turnPage(kiosk: Kiosk, page: number): Kiosk {
  const screen = shownScreen(kiosk)
  if (screen.name === 'before') return withScreen(kiosk, { ...screen, page: page > 0 ? 1 : 0 })
  if (screen.name === 'choose' || screen.name === 'search')
    return withScreen(kiosk, { ...screen, page: Math.max(0, page) })
  return kiosk
}

function type(kiosk: Kiosk, text: string): Kiosk {
  const screen = shownScreen(kiosk)
  if (screen.name === 'search') return withScreen(kiosk, { ...screen, query: text, page: 0 })
  if ((screen.name === 'lookup' || screen.name === 'rate-code') && !screen.busy) {
    return withScreen(kiosk, { ...screen, code: text, notice: null })
  }
  return kiosk
}

function setWaiting(kiosk: Kiosk, busy: boolean, notice: Notice | null): Kiosk {
  const screen = shownScreen(kiosk)
  return 'busy' in screen ? withScreen(kiosk, { ...screen, busy, notice }) : kiosk
}

function setPaper(kiosk: Kiosk, paper: Paper): Kiosk {
  const screen = shownScreen(kiosk)
  return 'paper' in screen ? withScreen(kiosk, { ...screen, paper }) : kiosk
}

/** Another size of text fits another number of rows: pages begin anew. */
function firstPages(trail: readonly Screen[]): readonly Screen[] {
  return trail.map((screen) => {
    if (screen.name === 'before') return { ...screen, page: 0 }
    return screen.name === 'choose' || screen.name === 'search' ? { ...screen, page: 0 } : screen
  })
}
