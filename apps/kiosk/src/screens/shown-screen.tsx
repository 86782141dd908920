import { assertNever } from '@denluot/shared/assert-never'
import type { KioskStore } from '../flow/inside.ts'
import type { Screen } from '../flow/screen.ts'
import { BeforeScreen } from './before-screen.tsx'
import { ChooseScreen } from './choose-screen.tsx'
import { HomeScreen } from './home-screen.tsx'
import { LookupScreen } from './lookup-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { ProcedureScreen } from './procedure-screen.tsx'
import { RateCodeScreen } from './rate-code-screen.tsx'
import { RatingScreen } from './rating-screen.tsx'
import { ReasonsScreen } from './reasons-screen.tsx'
import { SearchScreen } from './search-screen.tsx'
import { StatusScreen } from './status-screen.tsx'
import { ThanksScreen } from './thanks-screen.tsx'
import { TicketScreen } from './ticket-screen.tsx'

/** Screens that need nothing new from the hub stay when it is away: a number that was given is shown to its end. */
export function worksWithoutHub(screen: Screen): boolean {
  switch (screen.name) {
    case 'ticket':
    case 'procedure':
    case 'status':
    case 'reasons':
    case 'thanks':
      return true
    case 'before':
      return screen.busy
    default:
      return false
  }
}

export function ShownScreen({
  screen,
  found,
  procedures,
  dossierService,
}: Pick<KioskStore, 'found' | 'procedures' | 'dossierService'> & { screen: Screen }) {
  switch (screen.name) {
    case 'home':
      return <HomeScreen />
    case 'choose':
      return <ChooseScreen screen={screen} />
    case 'before':
      return <BeforeScreen screen={screen} />
    case 'ticket':
      return <TicketScreen screen={screen} />
    case 'search':
      return <SearchScreen screen={screen} found={found} />
    case 'procedure': {
      const procedure = procedures[screen.code]
      if (procedure === undefined)
        return <NotFoundScreen screen={{ name: 'not-found', what: 'procedure', code: screen.code }} />
      return <ProcedureScreen screen={screen} procedure={procedure} />
    }
    case 'lookup':
      return <LookupScreen screen={screen} />
    case 'status':
      return <StatusScreen screen={screen} service={dossierService} />
    case 'not-found':
      return <NotFoundScreen screen={screen} />
    case 'rate-code':
      return <RateCodeScreen screen={screen} />
    case 'rating':
      return <RatingScreen screen={screen} />
    case 'reasons':
      return <ReasonsScreen screen={screen} />
    case 'thanks':
      return <ThanksScreen />
    default:
      return assertNever(screen)
  }
}
