import { Icon } from '@denluot/ui/icon'
import { addressOf, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import styles from './away-screen.module.css'
import { SmallDoor } from './closed-screen.tsx'
import { Way } from './not-found-screen.tsx'

/** The hub cannot be reached: this machine gives no number, and says where one can be had. */
export function AwayScreen() {
  const { t, office } = useKiosk()
  const { address } = addressOf(office)
  return (
    <Frame
      screen="away"
      full
      wall
      headKind="facts"
      head={
        <div className={styles.head} role="alert">
          <Icon name="link-off" size="2.4rem" className={styles.icon ?? ''} />
          <h1 className="title">{t('away.title')}</h1>
        </div>
      }
    >
      <h2 className="section">{t('away.takeAt', { address })}</h2>
      <ul>
        <Way icon="arrow-back" title={t('away.nextMachine')} text={t('away.nextMachineHint')} />
        <Way icon="how-to-reg" title={t('away.desk', { desk: office.office.helpDesk })} text={t('away.deskHint')} />
      </ul>
      <p className={['paper', styles.have].join(' ')}>
        <b>{t('away.haveNumber')}</b> {t('away.haveNumberHint')}
      </p>
      <div className={styles.doors}>
        <SmallDoor icon="checklist" name={t('home.procedures')} hint={t('away.paused')} />
        <SmallDoor icon="find-in-page" name={t('home.dossier')} hint={t('away.paused')} />
      </div>
      <p className="hint">{t('away.helps')}</p>
    </Frame>
  )
}
