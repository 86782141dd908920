import { displayName, type Procedure, portalAddress } from '@denluot/shared/procedures/procedure'
import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { QrCode } from '@denluot/ui/qr-code'
import { checklistPaper } from '../data/papers.ts'
import { procedureFacts } from '../data/procedure-facts.ts'
import { beforeScreen, type Paper, type ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { Frame } from '../parts/frame.tsx'
import { More } from '../parts/more.tsx'
import { Nav, NavKey } from '../parts/nav.tsx'
import styles from './procedure-screen.module.css'

/** What a procedure costs, takes and needs; the papers can be ticked off and printed, and the key leads to its service. */
export function ProcedureScreen({ screen, procedure }: { screen: ScreenOf<'procedure'>; procedure: Procedure }) {
  const { t, office, modes, now, online, actions } = useKiosk()
  const historic = procedure.status === 'historic'
  const service = historic || procedure.elsewhere !== undefined ? null : procedure.service
  const facts = procedureFacts(procedure, office, t)
  const list = checklistPaper(office, procedure, facts, modes.language, new Date(now).toISOString())
  const address = portalAddress(procedure)
  return (
    <Frame
      screen="procedure"
      headKind="facts"
      head={
        <>
          <h1 className={displayName(procedure).length > 34 ? 'section' : 'title'}>{displayName(procedure)}</h1>
          {historic && <Warning title={t('procedure.historic')} text={t('procedure.historicHint')} />}
          {procedure.elsewhere !== undefined && <Warning title={t('procedure.elsewhere')} text={procedure.elsewhere} />}
          <More className={styles.factsBox ?? ''}>
            <dl className={styles.facts}>
              {facts.map(({ label, text }) => (
                <div key={label} className={styles.fact} data-row>
                  <dt className="hint">{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </More>
        </>
      }
    >
      <PaperList screen={screen} documents={procedure.documents} />
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
        {list !== null && <PrintKey paper={screen.paper} onPress={() => void actions.printPaper(list)} />}
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

function PaperList({ screen, documents }: { screen: ScreenOf<'procedure'>; documents: readonly string[] }) {
  const { t, actions } = useKiosk()
  return (
    <>
      <div className={styles.heading}>
        <h2 className="section">{t('procedure.papers')}</h2>
        {documents.length > 0 && <p>{t('procedure.ready', { ready: screen.ticked.length, all: documents.length })}</p>}
      </div>
      {documents.length === 0 ? (
        <p className={['paper', styles.none].join(' ')}>{t('procedure.noPapers')}</p>
      ) : (
        <More className={styles.papers ?? ''}>
          {documents.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a procedure never changes its order
            <label key={index} className={styles.paperRow} data-row>
              <input
                type="checkbox"
                className="spoken-only"
                checked={screen.ticked.includes(index)}
                onChange={() => actions.dispatch({ do: 'tick', paper: index })}
              />
              <span className={styles.box}>
                {screen.ticked.includes(index) && <Icon name="check" size="0.95rem" />}
              </span>
              <span>{text}</span>
            </label>
          ))}
        </More>
      )}
    </>
  )
}

function PrintKey({ paper, onPress }: { paper: Paper; onPress: () => void }) {
  const { t } = useKiosk()
  const busy = paper.state === 'queued' || paper.state === 'sending'
  const label = {
    none: t('procedure.print'),
    queued: t('procedure.printing'),
    sending: t('procedure.printing'),
    confirmed: t('procedure.printed'),
    unconfirmed: t('procedure.printUnsure'),
    failed: t('procedure.notPrinted'),
  }[paper.state]
  return (
    <Key className={styles.print ?? ''} busy={busy} onPress={onPress}>
      <Icon name={paper.state === 'failed' ? 'print-error' : 'print'} size="1.4rem" className="pine" />
      <span role="status">{label}</span>
    </Key>
  )
}
