import { addressOf, useKiosk } from '../kiosk-view.tsx'
import { NavKey } from './nav.tsx'
import { Sheet } from './sheet.tsx'
import styles from './still-there.module.css'

/** Asked after a while without a touch. No countdown: nobody is hurried. */
export function StillThere() {
  const { t, office, actions } = useKiosk()
  return (
    <Sheet name="still-there" title={t('stillThere.title', { Address: addressOf(office).Address })}>
      <p>{t('stillThere.calm')}</p>
      <NavKey kind="primary" className={styles.yes ?? ''} onPress={() => actions.dispatch({ do: 'still-there' })}>
        {t('stillThere.yes')}
      </NavKey>
      <NavKey onPress={() => actions.dispatch({ do: 'finish' })}>{t('stillThere.no')}</NavKey>
    </Sheet>
  )
}
