import { doorstepOf } from '@denluot/client/doorstep'
import type { HubLink } from '@denluot/client/hub-link'
import type { PagePlace } from '@denluot/client/page-place'
import { kioskEn } from '@denluot/shared/language/messages/kiosk.en'
import { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import { createTranslator } from '@denluot/shared/language/translator'
import { officeTimeOfDay, useOfficeNow } from '@denluot/ui/office-time'
import { useIdle } from '@denluot/ui/use-idle'
import { useEffect, useMemo } from 'react'
import type { StoreApi } from 'zustand'
import { useStore } from 'zustand'
import { openingAt } from './data/opening-hours.ts'
import type { KioskStore } from './flow/inside.ts'
import { shownScreen } from './flow/kiosk-flow.ts'
import { helpPlace, type KioskActions } from './flow/kiosk-store.ts'
import { timeOutOf } from './flow/time-out.ts'
import { KioskProvider, type KioskView, WordsProvider } from './kiosk-view.tsx'
import { HelpSheet } from './parts/help-sheet.tsx'
import { StillThere } from './parts/still-there.tsx'
import { useGlass } from './parts/use-glass.ts'
import { useLostLink } from './parts/use-lost-link.ts'
import { AwayScreen } from './screens/away-screen.tsx'
import { ClosedScreen } from './screens/closed-screen.tsx'
import { DoorstepScreen } from './screens/doorstep-screen.tsx'
import { PlainScreen } from './screens/plain-screen.tsx'
import { ShownScreen, worksWithoutHub } from './screens/shown-screen.tsx'

export interface KioskAppProps {
  readonly hub: HubLink
  readonly place: PagePlace
  readonly store: StoreApi<KioskStore>
  readonly actions: KioskActions
}

/** The whole page: which screen, in which words and size, and what time does by itself. */
export function KioskApp({ hub, place, store, actions }: KioskAppProps) {
  const { link, office, day, clockOffset } = useStore(hub.store)
  const { kiosk, found, procedures, dossierService } = useStore(store)
  const now = useOfficeNow(clockOffset)
  const { modes } = kiosk
  const wide = useGlass(modes)
  const lost = useLostLink(link)
  const timeOut = timeOutOf(kiosk)
  useIdle(timeOut?.afterMs ?? null, () => timeOut !== null && actions.dispatch(timeOut.step), kiosk)

  useEffect(() => {
    document.documentElement.lang = modes.language
  }, [modes.language])

  const t = useMemo(() => createTranslator({ vi: kioskVi, en: kioskEn }, modes.language), [modes.language])
  const doorstep = doorstepOf({ link, office }, place.machine !== null)
  if (doorstep !== null) {
    return (
      <WordsProvider value={{ t, modes, wide }}>
        <DoorstepScreen doorstep={doorstep} hub={hub} place={place} language={modes.language} />
      </WordsProvider>
    )
  }
  if (link === 'outdated') return <PlainScreen why="outdated" language={modes.language} />
  if (office === null) return <PlainScreen why="starting" language={modes.language} />

  const view: KioskView = {
    t,
    modes,
    office,
    day,
    online: !lost,
    now,
    clockOffset,
    wide,
    helpPending: day?.help.some((call) => call.where === helpPlace) ?? false,
    actions,
  }
  const screen = shownScreen(kiosk)
  const opening = openingAt(office.sessions, officeTimeOfDay(now))
  return (
    <WordsProvider value={view}>
      <KioskProvider value={view}>
        <div>
          {lost && !worksWithoutHub(screen) ? (
            <AwayScreen />
          ) : screen.name === 'home' && !opening.open ? (
            <ClosedScreen opening={opening} />
          ) : (
            <ShownScreen
              key={kiosk.person}
              screen={screen}
              found={found}
              procedures={procedures}
              dossierService={dossierService}
            />
          )}
        </div>
        {kiosk.help !== 'none' && <HelpSheet state={kiosk.help} />}
        {kiosk.asking && <StillThere />}
      </KioskProvider>
    </WordsProvider>
  )
}
