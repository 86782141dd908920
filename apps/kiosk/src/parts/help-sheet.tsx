import { useKiosk } from '../kiosk-view.tsx'
import { NavKey } from './nav.tsx'
import { Sheet } from './sheet.tsx'

/** Staff were called: wait here. When the call did not go out it says so, and where somebody sits. */
export function HelpSheet({ state }: { state: 'calling' | 'called' | 'failed' }) {
  const { t, office, actions } = useKiosk()
  const title = { calling: t('help.calling'), called: t('help.title'), failed: t('help.failed') }[state]
  const text = {
    calling: '',
    called: t('help.stay'),
    failed: t('help.failedHint', { desk: office.office.helpDesk.toLowerCase() }),
  }[state]
  return (
    <Sheet name="help" title={title}>
      <p role="status">{text}</p>
      <NavKey kind="primary" onPress={() => actions.dispatch({ do: 'help', help: 'none' })}>
        {t('help.goOn')}
      </NavKey>
    </Sheet>
  )
}
