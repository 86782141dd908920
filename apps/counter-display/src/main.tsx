import '@denluot/ui/tokens.css'
import '@denluot/ui/fonts.css'
import '@denluot/ui/base.css'
import type { HubLink } from '@denluot/client/hub-link'
import { openHub } from '@denluot/client/open-hub'
import { factsOf, openPlace, type PagePlace } from '@denluot/client/page-place'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { HallBoard } from './board/hall-board.tsx'
import { displayText } from './display-texts.ts'
import { openHall } from './hall.ts'
import { ManagerBoard } from './manager/manager-board.tsx'
import { type DisplaySettings, settingsFromSearch } from './settings.ts'
import { VoiceCheck } from './voice/voice-check.tsx'

const fontsWaitMs = 1_500
const reloadAfterMs = 30_000

/** A wall must not show its first number in another typeface; but it must not wait for it for ever either. */
async function fontsOrPatience(): Promise<void> {
  const fonts = [
    document.fonts.load('800 1em "Noto Sans Number"', 'A0'),
    document.fonts.load('600 1em "Be Vietnam Pro"', 'Mộ'),
  ]
  await Promise.race([Promise.allSettled(fonts), new Promise((resolve) => setTimeout(resolve, fontsWaitMs))])
}

function openLink({ hub }: PagePlace, role: 'display' | 'manager'): HubLink {
  const { pathname, search, hash } = window.location
  const clearFragment = () => window.history.replaceState(null, '', pathname + search)
  // A new token in the address of an open page is a new start.
  window.addEventListener('hashchange', () => window.location.reload())
  const link = openHub({ hub, role, storage: window.localStorage, fragment: hash, clearFragment })
  link.store.subscribe((now, before) => {
    if (now.link === 'outdated' && before.link !== 'outdated') {
      setTimeout(() => window.location.reload(), reloadAfterMs)
    }
  })
  return link
}

function pageFor(settings: DisplaySettings, place: PagePlace): ReactNode {
  switch (settings.layout) {
    case 'hall':
      return <HallBoard hall={openHall(openLink(place, 'display'), settings)} settings={settings} place={place} />
    case 'manager':
      return <ManagerBoard link={openLink(place, 'manager')} language={settings.language} place={place} />
    case 'voice':
      return <VoiceCheck settings={settings} />
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
const settings = settingsFromSearch(window.location.search)
// The hall board is Vietnamese with English second lines; the other pages are in one language.
const language = settings.layout === 'hall' ? 'vi' : settings.language
const titles = { hall: 'board.title', manager: 'manager.title', voice: 'voice.title' } as const
document.documentElement.lang = language
document.title = `${displayText(language)(titles[settings.layout])} · Đến Lượt`
const [place] = await Promise.all([openPlace(factsOf(window)), fontsOrPatience()])
createRoot(root).render(pageFor(settings, place))
