import type { Procedure } from '@denluot/shared/procedures/procedure'
import { displayName, portalAddress } from '@denluot/shared/procedures/procedure-names'
import { Icon } from '@denluot/ui/icon'
import { QrCode } from '@denluot/ui/qr-code'
import { checklistPaper } from '../data/papers.ts'
import { procedureFacts } from '../data/procedure-facts.ts'
import { beforeScreen, type ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import { PaperList } from '../parts/paper-list.tsx'
import { PrintListKey } from '../parts/print-list-key.tsx'
import styles from './procedure-screen.module.css'

/** What a procedure costs, takes and needs; the papers can be ticked off and printed, and the key leads to its service. */
export function ProcedureScreen({ screen, procedure }: { screen: ScreenOf<'procedure'>; procedure: Procedure }) {
  const { t, office, modes, now, online, wide, actions } = useKiosk()
  const historic = procedure.status === 'historic'
  const service = historic || procedure.elsewhere !== undefined ? null : procedure.service
  const facts = procedureFacts(procedure, office, t)
  const list = checklistPaper(office, procedure, facts, modes.language, new Date(now).toISOString())
  const address = portalAddress(procedure)
  const factsBelow = wide || modes.large
  const factList = (
    <dl className={styles.facts}>
      {facts.map(({ label, text }) => (
        <div key={label} className={styles.fact} data-row>
          <dt className="hint">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Frame
      screen="procedure"
      headKind="facts"
      head={
        <>
          <h1 className={displayName(procedure).length > 34 ? 'section' : 'title'}>{displayName(procedure)}</h1>
          {historic && <Warning title={t('procedure.historic')} text={t('procedure.historicHint')} />}
          {procedure.elsewhere !== undefined && <Warning title={t('procedure.elsewhere')} text={procedure.elsewhere} />}
          {!factsBelow && <More className={styles.factsBox}>{factList}</More>}
        </>
      }
    >
      {factsBelow ? (
        <More className="grow">
          {factList}
          <PaperList screen={screen} documents={procedure.documents} plain />
        </More>
      ) : (
        <PaperList screen={screen} documents={procedure.documents} />
      )}
      <div className={styles.take}>
        {address !== null && (
          <>
            <div className={['paper', styles.qr].join(' ')}>
              <QrCode text={address} label={t('procedure.online')} size="3.7rem" />
            </div>
            <p className={styles.online}>
              <b>{t('procedure.online')}</b>
              <span>{t('procedure.scan')}</span>
            </p>
          </>
        )}
        {list !== null && <PrintListKey paper={screen.paper} onPress={() => void actions.printPaper(list)} />}
      </div>
      <p className={['hint', styles.source].join(' ')}>
        {address === null ? t('procedure.sourceArticle') : t('procedure.source')}
      </p>
      <Nav home back>
        {service === null ? (
          <NavKey kind="primary" icon="front-hand" onPress={() => void actions.askForHelp()}>
            {t('procedure.askDesk')}
          </NavKey>
        ) : (
          <NavKey
            kind="primary"
            after="receipt-long"
            disabled={!online}
            onPress={() => actions.dispatch({ do: 'open', screen: beforeScreen(service, { procedure: procedure.id }) })}
          >
            {t('procedure.take')}
          </NavKey>
        )}
      </Nav>
    </Frame>
  )
}

function Warning({ title, text }: { title: string; text: string }) {
  return (
    <p className={styles.warning}>
      <Icon name="warning" size="1.4rem" />
      <span>
        <b>{title}</b>
        <br />
        {text}
      </span>
    </p>
  )
}
