import type { HubLink } from '@denluot/client/hub-link'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createCallReporter, type ReportCall } from './report-call.ts'
import type { DisplaySettings } from './settings.ts'
import { type Announcer, createAnnouncer } from './voice/announcer.ts'
import { muteSpeaker, openLoudspeaker, type SoundState } from './voice/loudspeaker.ts'
import { chimeOnly, loadVoice, type VoiceClips } from './voice/voice-player.ts'

export interface HallSound {
  readonly state: SoundState
  readonly clips: VoiceClips
}

/** Everything of a hall board that is not drawing: its voice, and what it tells the hub. */
export interface Hall {
  readonly link: HubLink
  readonly announcer: Announcer
  readonly sound: StoreApi<HallSound>
  readonly report: ReportCall
  /** To be called from a touch or a key: browsers let a page speak only then. */
  readonly wake: () => void
}

const voiceFolder = '/voice/vi/'
const voiceAgainMs = 30_000
/** The hall hears of a lost link after five seconds; until then calls that wait are kept. */
const forgetAfterMs = 5_000

/** Starts the voice of the hall: it follows the calls of the day as soon as its clips are there, or cannot be had. */
export function openHall(link: HubLink, settings: Pick<DisplaySettings, 'voice' | 'sound'>): Hall {
  const sound = createStore<HallSound>(() => ({ state: settings.sound ? 'starting' : 'off', clips: chimeOnly() }))
  const speaker = settings.sound ? openLoudspeaker((state) => sound.setState({ state })) : muteSpeaker
  const report = createCallReporter(link)
  const announcer = createAnnouncer({
    play: (score) => speaker.play(sound.getState().clips, score),
    lengthOf: (clip) => sound.getState().clips.lengthOf(clip),
    voice: settings.voice,
    now: () => link.now(),
    onSpoken: ({ id, ticket, call }) => report({ id, ticket, call, report: 'spoken' }),
  })

  const loadClips = async () => {
    try {
      const onFault = (clip: string, error: unknown) => console.warn(`The voice has no clip ${clip}`, error)
      sound.setState({ clips: await loadVoice(voiceFolder, onFault) })
    } catch (error) {
      console.warn('The voice could not be loaded, the chime stands in', error)
      setTimeout(loadClips, voiceAgainMs)
    }
  }
  let following = false
  /** Once for all events that came together: in a catch-up a call may be over a few events later. */
  const follow = () => {
    if (following) return
    following = true
    setTimeout(() => {
      following = false
      const { link: state, day } = link.store.getState()
      if (state === 'live' && day !== null) announcer.follow(day.day, day.calls)
    })
  }
  void (settings.sound ? loadClips() : Promise.resolve()).then(() => {
    follow()
    link.store.subscribe(follow)
  })

  let forgetting: ReturnType<typeof setTimeout> | undefined
  link.store.subscribe(({ link: state, linkSince }, { link: before }) => {
    if (state === 'live') clearTimeout(forgetting)
    else if (before === 'live') {
      forgetting = setTimeout(() => announcer.forget(), linkSince + forgetAfterMs - Date.now())
    }
  })
  return { link, announcer, sound, report, wake: speaker.wake }
}
