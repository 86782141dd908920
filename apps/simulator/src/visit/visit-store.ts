import { create } from 'zustand'
import { useDevices } from '../devices/devices-store.ts'
import { officeLink } from '../office-link.ts'
import { createPageHand, NotShown, type Pointer, type Tile } from './page-hand.ts'
import { playVisit, type VisitCaption } from './play-visit.ts'

type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'playing' | 'done'; readonly caption: VisitCaption }
  | { readonly state: 'failed'; readonly why: string }

interface VisitStore {
  readonly progress: Progress
  readonly pointer: Pointer | null
  readonly start: (pages: Readonly<Record<Tile, HTMLIFrameElement | null>>) => Promise<void>
  readonly stop: () => void
}

/** One visit at a time, played in the tiles of the start page. */
export const useVisit = create<VisitStore>((set, get) => {
  let playing: AbortController | null = null
  return {
    progress: { state: 'idle' },
    pointer: null,
    async start(pages) {
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
        await playVisit({
          hand,
          hub: officeLink(),
          papers: () => useDevices.getState().roll?.papers[0]?.ordinal ?? 0,
          scan: useDevices.getState().scan,
          pin: useDevices.getState().demo?.pin ?? '',
          say: (caption) => set({ progress: { state: caption.key === 'visit.done' ? 'done' : 'playing', caption } }),
        })
      } catch (problem) {
        if (control.signal.aborted) set({ progress: { state: 'idle' } })
        else set({ progress: { state: 'failed', why: problem instanceof NotShown ? '' : String(problem) } })
      } finally {
        set({ pointer: null })
      }
    },
    stop() {
      playing?.abort()
    },
  }
})
