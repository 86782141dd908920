import { Icon, type IconName } from '@denluot/ui/icon'
import { lookupScreen, rateCodeScreen, type ScreenOf, searchScreen } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import styles from './not-found-screen.module.css'

/** Nothing is known under a code: what was entered, and the next step. */
export function NotFoundScreen({ screen }: { screen: ScreenOf<'not-found'> }) {
  const { t, office, actions } = useKiosk()
  const { what, code } = screen
  const desk = t('notFound.desk', { desk: office.office.helpDesk.toLowerCase() })
  const again = what === 'dossier' ? lookupScreen : what === 'ticket' ? rateCodeScreen : searchScreen
  return (
    <Frame
      screen="not-found"
      headKind="facts"
      head={
        <>
          <h1 className="hero">{t(`notFound.${what}`)}</h1>
          {code !== '' && what !== 'page' && <p className={styles.code}>{t('notFound.typed', { code })}</p>}
          {what === 'page' && <p className={styles.code}>{t('notFound.pageHint')}</p>}
        </>
      }
    >
      {what !== 'page' && (
        <More className="grow">
          <ul className={styles.ways}>
            {what === 'procedure' ? (
              <Way icon="search" title={t('notFound.searchAgain')} text={t('notFound.procedureHint')} />
            ) : (
              <Way
                icon="receipt-long"
                title={t('notFound.check')}
                text={what === 'ticket' ? t('notFound.checkTicketHint') : t('notFound.checkHint')}
              />
            )}
            <Way icon="support-agent" title={desk} text={what === 'dossier' ? t('notFound.deskHint') : ''} />
          </ul>
        </More>
      )}
      <Nav home>
        {what !== 'page' && (
          <NavKey
            kind="primary"
            icon={what === 'procedure' ? 'search' : 'dialpad'}
            onPress={() => actions.dispatch({ do: 'replace', screen: again })}
          >
            {what === 'procedure' ? t('notFound.searchAgain') : t('notFound.again')}
          </NavKey>
        )}
      </Nav>
    </Frame>
  )
}

export function Way({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <li className={styles.way} data-row>
      <Icon name={icon} size="1.7rem" />
      <span className={styles.words}>
        <b className="name">{title}</b>
        {text !== '' && <span className="hint">{text}</span>}
      </span>
    </li>
  )
}
