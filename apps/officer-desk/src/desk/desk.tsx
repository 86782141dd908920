import { ticketById } from '@denluot/shared/queue/find-ticket'
import { useState } from 'react'
import { CompactDesk } from '../compact/compact-desk.tsx'
import { useCompact } from '../compact/use-compact.ts'
import { type Known, useTools } from '../desk-tools.tsx'
import { WaitingDevices } from '../devices/waiting-devices.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { nameOf, officerName } from '../office-words.ts'
import { Bar } from '../parts/bar.tsx'
import { BarKey } from '../parts/bar-key.tsx'
import { ServiceMark } from '../parts/service-mark.tsx'
import type { RecentOfficer, Session } from '../session.ts'
import { oldestHelp, paperKey, untoldPapers } from '../views/attention.ts'
import { ActionPane } from './action-pane.tsx'
import { Banners } from './banners.tsx'
import styles from './desk.module.css'
import type { DeskActions } from './desk-actions.ts'
import { Foot } from './foot.tsx'
import { IssuePane } from './issue-pane.tsx'
import { IssuedList } from './issued-list.tsx'
import { type Question, QuestionDialog } from './question-dialog.tsx'
import { useDesk } from './use-desk.ts'
import { useScans } from './use-scans.ts'
import { type ListScope, WaitingList } from './waiting-list.tsx'
import { WhyPane } from './why-pane.tsx'

/** The desk of one counter: one state and one meaning of every key, drawn full or compact. */
export function Desk({
  office,
  day,
  session,
  recent,
  locked,
  onSession,
  onLive,
}: Known & {
  session: Session & { readonly counter: string }
  recent: readonly RecentOfficer[]
  /** The PIN is asked for, which needs the full window. */
  locked: boolean
  onSession: (session: Session | null) => Promise<void>
  /** The manager's page; only managers have it. */
  onLive: () => void
}) {
  const { t, language, hub, compact } = useTools()
  const desk = useDesk({ office, day }, session)
  const [pane, setPane] = useState<'turn' | 'why' | 'issue'>('turn')
  const [question, setQuestion] = useState<Question | null>(null)
  const [scope, setScope] = useState<ListScope>('counter')
  const [selected, setSelected] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const [issued, setIssued] = useState<readonly string[]>([])
  const [told, setTold] = useState<readonly string[]>([])
  const { view, live } = desk
  const { ticket } = view
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const free = view.status === 'open' && ticket === null
  const mine = view.status === 'open' || view.status === 'paused'
  const chooses = picking && free
  const showing = pane === 'why' && desk.key.kind !== 'call' ? 'turn' : pane

  const dossiers = useScans(desk, setSelected)
  const drawnCompact = useCompact(locked || question !== null || showing !== 'turn' || chooses)

  const actions: DeskActions = {
    why: () => setPane(showing === 'why' ? 'turn' : desk.key.kind === 'call' ? 'why' : 'turn'),
    issue: () => live && ticket === null && setPane(showing === 'issue' ? 'turn' : 'issue'),
    callOther: () => {
      if (!live || !free) return
      const chosen = selected === null ? undefined : ticketById(day, selected)
      if (chosen?.state === 'waiting') return setQuestion({ about: 'call', ticket: chosen })
      setSelected(view.waiting[1]?.id ?? null)
      setPicking(true)
    },
    pause: () => live && free && setQuestion({ about: 'pause' }),
    recall: () =>
      live && ticket?.state === 'called' && void desk.press('recall', [{ type: 'Recall', counter: view.id }]),
    noShow: () =>
      live && ticket?.state === 'called' && void desk.press('no-show', [{ type: 'MarkNoShow', counter: view.id }]),
    transfer: () => live && mine && ticket?.state === 'serving' && setQuestion({ about: 'transfer', ticket }),
    hold: () => mine && ticket?.state === 'serving' && setQuestion({ about: 'hold', ticket }),
  }
  const answerHelp = (where: string) => void desk.press('help', [{ type: 'AnswerHelp', where }])
  const backToTurn = () => {
    setPane('turn')
    setPicking(false)
  }
  const chooseOutcome = (place: number) => () => {
    const outcome = office.outcomes[place]
    if (outcome !== undefined) desk.chooseOutcome(outcome.id)
  }

  useDeskKeys({
    // While numbers are issued the big key is out of sight: the first press only brings it back.
    main: () => {
      backToTurn()
      if (showing !== 'issue') desk.pressMain()
    },
    other: () => (ticket?.state === 'serving' ? desk.finishOnly() : actions.callOther()),
    recall: actions.recall,
    why: actions.why,
    'no-show': actions.noShow,
    transfer: actions.transfer,
    issue: actions.issue,
    hold: actions.hold,
    pause: actions.pause,
    'key-sheet': () => setQuestion({ about: 'keys' }),
    'switch-officer': () => setQuestion({ about: 'switch' }),
    'answer-help': () => {
      const oldest = oldestHelp(day)
      if (oldest !== null && live) answerHelp(oldest.where)
    },
    'outcome-1': chooseOutcome(0),
    'outcome-2': chooseOutcome(1),
    'outcome-3': chooseOutcome(2),
    'outcome-4': chooseOutcome(3),
    escape: () => {
      backToTurn()
      setSelected(null)
    },
    compact: () => {
      backToTurn()
      compact.want(!drawnCompact)
    },
  })
  async function leave(): Promise<void> {
    if (mine && (await desk.press('switch', [{ type: 'CloseCounter', counter: view.id }])) === null) return
    await hub.signOut()
    await onSession(null)
  }

  if (drawnCompact) {
    return (
      <CompactDesk desk={desk} actions={actions} told={told} onAnswer={answerHelp} onFull={() => compact.want(false)} />
    )
  }
  return (
    <div className={styles.page}>
      <Bar
        sign={
          <>
            <ServiceMark office={office} service={view.services[0] ?? ''} size="1rem" />
            {t('bar.counter', { counter })}
          </>
        }
        right={
          <>
            {session.role === 'manager' && <BarKey onPress={onLive}>{t('manager.live')}</BarKey>}
            <span className={styles.officer}>{officerName(office, session.officer)}</span>
            <BarKey cap="Ctrl L" onPress={() => setQuestion({ about: 'switch' })}>
              {t('bar.switch')}
            </BarKey>
          </>
        }
      >
        <span className={styles.services}>
          {view.services.map((id) => nameOf(office.services, id, language)).join(' · ')}
        </span>
      </Bar>
      <Banners
        help={day.help}
        papers={untoldPapers(day, told)}
        now={desk.circumstances.now}
        live={live}
        onAnswer={answerHelp}
        onReprint={({ id }) => void desk.press('reprint', [{ type: 'ReprintTicket', ticket: id }])}
        onTold={(each) => setTold([...told, paperKey(each)])}
      />
      <WaitingDevices role={session.role} />
      <main className={styles.halves}>
        <div className={styles.pane}>
          {showing === 'why' && <WhyPane desk={desk} onClose={() => setPane('turn')} onCallOther={actions.callOther} />}
          {showing === 'issue' && (
            <IssuePane
              desk={desk}
              onIssued={(id) => setIssued((before) => [id, ...before].slice(0, 12))}
              onClose={() => setPane('turn')}
            />
          )}
          {showing === 'turn' && <ActionPane desk={desk} actions={actions} scanned={dossiers} />}
        </div>
        {showing === 'issue' ? (
          <IssuedList desk={desk} issued={issued} onCancel={(each) => setQuestion({ about: 'cancel', ticket: each })} />
        ) : (
          <WaitingList
            desk={desk}
            scope={scope}
            onScope={setScope}
            selected={selected}
            picking={chooses}
            onSelect={setSelected}
            onPick={(each) => setQuestion({ about: 'call', ticket: each })}
          />
        )}
      </main>
      <Foot desk={desk} onKeySheet={() => setQuestion({ about: 'keys' })} onCompact={() => compact.want(true)} />
      {question !== null && (
        <QuestionDialog
          desk={desk}
          question={question}
          recent={recent}
          onSwitched={onSession}
          onLeave={() => void leave()}
          onClose={() => {
            setQuestion(null)
            setPicking(false)
            setSelected(null)
          }}
        />
      )}
    </div>
  )
}
