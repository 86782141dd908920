import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import type { ScreenOf } from '../flow/screen.ts'
import { nameIn, useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { levels } from './rating-screen.tsx'
import styles from './reasons-screen.module.css'

/** After a low level: what should be better. Optional; the level counts already. */
export function ReasonsScreen({ screen }: { screen: ScreenOf<'reasons'> }) {
  const { t, office, modes, wide, actions } = useKiosk()
  const chosen = levels.find((each) => each.level === screen.level) ?? levels[2]
  return (
    <Frame
      screen="reasons"
      headKind="facts"
      head={
        <div className={styles.noted}>
          <Icon name={chosen.icon} size="2.3rem" />
          <p>
            <span className="hint">{t('reasons.noted')}</span>
            <br />
            <b className="section">{t(`rating.${chosen.level}`)}</b>
          </p>
        </div>
      }
    >
      <div className={styles.question}>
        <h1 className="title">{t('reasons.title')}</h1>
        {!wide && <p className="hint">{t('reasons.hint')}</p>}
      </div>
      <More className={styles.scroll ?? ''}>
        <div className={styles.chips}>
          {office.ratingReasons.map((reason) => (
            <Key
              key={reason.id}
              data-row
              className={styles.chip ?? ''}
              selected={screen.chosen.includes(reason.id)}
              onPress={() => actions.dispatch({ do: 'toggle-reason', reason: reason.id })}
            >
              <span className="tidy">{nameIn(modes.language, reason)}</span>
            </Key>
          ))}
        </div>
      </More>
      {!modes.large && (
        <p className={['paper', styles.aloud].join(' ')}>
          <b>{t('reasons.aloud')}</b> {t('reasons.aloudHint')}
        </p>
      )}
      <Nav>
        <NavKey onPress={() => actions.sendReasons(false)}>{t('reasons.skip')}</NavKey>
        <NavKey kind="primary" after="check" onPress={() => actions.sendReasons(true)}>
          {t('reasons.send')}
        </NavKey>
      </Nav>
    </Frame>
  )
}
