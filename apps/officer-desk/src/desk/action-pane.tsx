import { useTools } from '../desk-tools.tsx'
import { drawnNumber } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import { LineOfPeople } from '../parts/line-of-people.tsx'
import styles from './action-pane.module.css'
import { BigKeyButton } from './big-key.tsx'
import type { DeskActions } from './desk-actions.ts'
import { HeldAndMissed } from './held-and-missed.tsx'
import { LostPane } from './lost-pane.tsx'
import { NoticeLine } from './notice.tsx'
import { Outcomes } from './outcomes.tsx'
import { CallReports, PauseCard, TurnCard } from './turn-card.tsx'
import type { DeskModel } from './use-desk.ts'

/** Left half: whose turn it is, the big key, what else can be done now, and the people put aside. */
export function ActionPane({
  desk,
  actions,
  scanned,
}: {
  desk: DeskModel
  actions: DeskActions
  scanned: readonly string[]
}) {
  const { view, live } = desk
  const state = view.ticket?.state
  return (
    <>
      {!live && <LostPane desk={desk} />}
      {live && view.ticket !== null && view.status !== 'taken' && <TurnCard desk={desk} />}
      {live && view.ticket === null && view.status === 'paused' && <PauseCard desk={desk} />}
      {live && state === 'called' && view.status !== 'taken' && <CallReports desk={desk} />}
      {live && state === 'serving' && view.status !== 'taken' && (
        <>
          {scanned.length > 0 && <ScannedDossiers codes={scanned} />}
          <Outcomes desk={desk} />
        </>
      )}
      <BigKeyButton desk={desk} />
      <NoticeLine desk={desk} />
      {live ? <MoreKeys desk={desk} actions={actions} /> : <CutOffKeys desk={desk} actions={actions} />}
      <div className={styles.bottom}>{live && <HeldAndMissed desk={desk} />}</div>
    </>
  )
}

function MoreKeys({ desk, actions }: { desk: DeskModel; actions: DeskActions }) {
  const { t } = useTools()
  const { view, key, out } = desk
  const { ticket, call } = view
  const { recallLimit, keepPlaces, restores } = desk.office.rules
  if (view.status === 'taken') return null
  if (ticket?.state === 'called') {
    const times = call?.times ?? ticket.times
    const number = drawnNumber(ticket.number)
    return (
      <>
        <div className={styles.keys}>
          <DeskKey wide cap="F3" disabled={times >= recallLimit} busy={out === 'recall'} onPress={actions.recall}>
            {times >= recallLimit
              ? t('turn.recallEnd', { limit: recallLimit })
              : t('turn.recall', { times: times + 1 })}
          </DeskKey>
          <DeskKey wide cap="F6" busy={out === 'no-show'} onPress={actions.noShow}>
            {t('turn.noShow')}
          </DeskKey>
        </div>
        <p className={styles.rule}>
          {ticket.restored < restores
            ? t('turn.noShowRule', { number, places: keepPlaces, times: restores - ticket.restored })
            : t('turn.noShowEnd', { number })}
        </p>
      </>
    )
  }
  if (ticket?.state === 'serving') {
    return (
      <div className={styles.keys}>
        <DeskKey wide cap="Shift F2" busy={out === 'other'} onPress={desk.finishOnly}>
          {t('turn.finishOnly')}
        </DeskKey>
        <DeskKey wide cap="F7" busy={out === 'transfer'} onPress={actions.transfer}>
          {t('turn.transfer')}
        </DeskKey>
        <DeskKey wide cap="F9" busy={out === 'hold'} onPress={actions.hold}>
          {t('turn.hold')}
        </DeskKey>
      </div>
    )
  }
  return (
    <>
      {key.kind === 'call' && (
        <div className={styles.line}>
          <LineOfPeople waiting={view.waiting} />
          <DeskKey look="quiet" cap="F4" onPress={actions.why}>
            {t('turn.why', { number: drawnNumber(key.next.number) })}
          </DeskKey>
        </div>
      )}
      <div className={styles.keys}>
        <DeskKey icon="receipt-long" cap="F8" onPress={actions.issue}>
          {t('turn.issue')}
        </DeskKey>
        {view.status === 'open' && (
          <>
            <DeskKey icon="checklist" cap="Shift F2" disabled={view.waiting.length === 0} onPress={actions.callOther}>
              {t('turn.callOther')}
            </DeskKey>
            <DeskKey icon="pause" cap="F10" busy={out === 'pause'} onPress={actions.pause}>
              {t('turn.pause')}
            </DeskKey>
          </>
        )}
      </div>
    </>
  )
}

/** Cut off, only what ends the own turn can be done: it is true whenever it arrives. */
function CutOffKeys({ desk, actions }: { desk: DeskModel; actions: DeskActions }) {
  const { t } = useTools()
  const { helpLine } = desk.office.office
  return (
    <div className={styles.keys}>
      {desk.view.ticket?.state === 'serving' && !desk.endKept && (
        <DeskKey cap="F9" onPress={actions.hold}>
          {t('lost.hold', { number: drawnNumber(desk.view.ticket.number) })}
        </DeskKey>
      )}
      {helpLine !== '' && <span className={styles.ask}>{t('lost.ask', { line: helpLine })}</span>}
    </div>
  )
}

function ScannedDossiers({ codes }: { codes: readonly string[] }) {
  const { t } = useTools()
  return (
    <section className={styles.dossiers}>
      <h2>
        {t('turn.dossiers')} {codes.length}
      </h2>
      {codes.map((code) => (
        <p key={code}>{code}</p>
      ))}
    </section>
  )
}
