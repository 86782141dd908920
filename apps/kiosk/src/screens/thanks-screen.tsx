import { Icon } from '@denluot/ui/icon'
import { addressOf, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import styles from './thanks-screen.module.css'

export function ThanksScreen() {
  const { t, office, actions } = useKiosk()
  const { address } = addressOf(office)
  return (
    <Frame
      screen="thanks"
      wall
      headKind="facts"
      head={
        <div className={styles.thanks}>
          <Icon name="check" size="3.4rem" className="pine" />
          <h1 className="hero">{t('thanks.title', { address })}</h1>
          <p className={styles.hint}>{t('thanks.hint')}</p>
        </div>
      }
    >
      <Nav>
        <NavKey kind="primary" after="check" onPress={() => actions.dispatch({ do: 'finish' })}>
          {t('nav.done')}
        </NavKey>
      </Nav>
    </Frame>
  )
}
