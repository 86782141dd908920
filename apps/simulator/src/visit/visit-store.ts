import { create } from 'zustand'
import { useDevices } from '../devices/devices-store.ts'
import { officeLink } from '../office-link.ts'
import { callMine, type MineCaption } from './call-mine.ts'
import { createPageHand, NotShown, type PageHand, type Pointer, type Tile } from './page-hand.ts'
import { playVisit, type VisitCaption } from './play-visit.ts'

/** What is played in the tiles: a whole visit, or the call of the number that the visitor took. */
export type Scene =
  | { readonly scene: 'visit'; readonly caption: VisitCaption }
  | { readonly scene: 'mine'; readonly caption: MineCaption }

type Progress =
  | { readonly state: 'idle' }
  | ({ readonly state: 'playing' | 'done' } & Scene)
  | { readonly state: 'failed'; readonly why: string }

interface VisitStore {
  readonly progress: Progress
  readonly pointer: Pointer | null
  readonly start: (pages: Pages) => Promise<void>
  /** `ticket` is the id of the visitor's ticket. */
  readonly callMine: (pages: Pages, ticket: string) => Promise<void>
  readonly stop: () => void
}

export type Pages = Readonly<Record<Tile, HTMLIFrameElement | null>>

/** One scene at a time, played in the tiles of the start page. */
export const useVisit = create<VisitStore>((set, get) => {
  let playing: AbortController | null = null
  const play = async (pages: Pages, scene: (hand: PageHand) => Promise<void>): Promise<void> => {
    if (get().progress.state === 'playing') return
    const control = new AbortController()
    playing = control
    const hand = createPageHand({
      pageOf: (tile) => pages[tile]?.contentDocument ?? null,
      point: (pointer) => set({ pointer }),
      signal: control.signal,
      tempo: Number(new URLSearchParams(location.search).get('tempo') ?? '1'),
    })
    try {
      await scene(hand)
    } catch (problem) {
      if (control.signal.aborted) set({ progress: { state: 'idle' } })
      else set({ progress: { state: 'failed', why: problem instanceof NotShown ? '' : String(problem) } })
    } finally {
      set({ pointer: null })
    }
  }
  const pin = () => useDevices.getState().demo?.pin ?? ''
  return {
    progress: { state: 'idle' },
    pointer: null,
    start: (pages) =>
      play(pages, (hand) =>
        playVisit({
          hand,
          hub: officeLink(),
          papers: () => useDevices.getState().roll?.papers[0]?.ordinal ?? 0,
          scan: useDevices.getState().scan,
          pin: pin(),
          say: (caption) =>
            set({ progress: { state: caption.key === 'visit.done' ? 'done' : 'playing', scene: 'visit', caption } }),
        }),
      ),
    callMine: (pages, ticket) =>
      play(pages, (hand) =>
        callMine({
          hand,
          hub: officeLink(),
          ticket,
          pin: pin(),
          say: (caption) =>
            set({ progress: { state: caption.key === 'mine.done' ? 'done' : 'playing', scene: 'mine', caption } }),
        }),
      ),
    stop() {
      playing?.abort()
    },
  }
})
