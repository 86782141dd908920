import { useState } from 'react'
import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { calledName, drawnNumber, officerName } from '../office-words.ts'
import columns from '../parts/columns.module.css'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import type { RecentOfficer, Session } from '../session.ts'
import { OfficerCard } from '../sign-in/officer-card.tsx'
import { PinEntry, pinLength } from '../sign-in/pin-entry.tsx'
import { signInFault } from '../sign-in/sign-in-fault.ts'

const mostCards = 6

/**
 * Another officer takes this counter over. The counter is closed for the one and opened for the other, so every later turn
 * names who served; a running turn must end first, because it belongs to whoever began it.
 */
export function SwitchDialog({
  desk,
  recent,
  onSwitched,
  onLeave,
  onClose,
}: {
  desk: DeskModel
  recent: readonly RecentOfficer[]
  onSwitched: (session: Session) => Promise<void>
  onLeave: () => void
  onClose: () => void
}) {
  const { t, hub } = useTools()
  const { office, session, view } = desk
  const [officer, setOfficer] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const running = view.status === 'taken' ? null : view.ticket
  const others = office.officers.filter(({ id }) => id !== session.officer)
  const recentFirst = [
    ...others.filter(({ id }) => recent.some((each) => each.officer === id)),
    ...others.filter(({ id }) => !recent.some((each) => each.officer === id)),
  ]
  const [all, setAll] = useState(false)
  const chosen = others.find(({ id }) => id === officer)
  const mine = view.status === 'open' || view.status === 'paused'

  async function change(): Promise<void> {
    if (chosen === undefined || running !== null) return
    try {
      if (mine && (await desk.press('switch', [{ type: 'CloseCounter', counter: view.id }])) === null) return onClose()
      const { role } = await hub.signIn(chosen.id, pin)
      await onSwitched({ officer: chosen.id, role, counter: view.id })
    } catch (reason) {
      setPin('')
      setFault(signInFault(reason, t))
    }
  }

  return (
    <DeskDialog
      wide
      title={t('switch.title', { counter })}
      effect={effectWords()}
      confirm={t('switch.confirm', { name: chosen === undefined ? '…' : calledName(chosen.name) })}
      canConfirm={chosen !== undefined && pin.length === pinLength && running === null && desk.live}
      onConfirm={() => void change()}
      onClose={onClose}
    >
      <div className={columns.columns}>
        <div className={columns.list}>
          <OfficerCard
            name={officerName(office, session.officer)}
            note={t('switch.sitting')}
            chosen={false}
            disabled
            onChoose={onClose}
          />
          {recentFirst.slice(0, all ? undefined : mostCards - 1).map(({ id, name }) => (
            <OfficerCard
              key={id}
              name={name}
              note={t('switch.taking')}
              chosen={id === officer}
              disabled={running !== null}
              onChoose={() => {
                setOfficer(id)
                setPin('')
                setFault(null)
              }}
            />
          ))}
          {!all && recentFirst.length >= mostCards && (
            <DeskKey look="quiet" onPress={() => setAll(true)}>
              {t('switch.more')}
            </DeskKey>
          )}
        </div>
        <div className={columns.list}>
          <PinEntry
            label={chosen === undefined ? t('switch.choose') : t('signin.pin', { name: calledName(chosen.name) })}
            pin={pin}
            onPin={setPin}
            disabled={chosen === undefined || running !== null}
            fault={fault}
          />
          <DeskKey icon="logout" disabled={running !== null || !desk.live} onPress={onLeave}>
            {t('switch.leave')}
          </DeskKey>
        </div>
      </div>
    </DeskDialog>
  )

  function effectWords(): string {
    if (running !== null) return t('switch.running', { number: drawnNumber(running.number) })
    if (chosen === undefined) return t('switch.leaveEffect', { counter })
    const old = calledName(officerName(office, session.officer))
    return t('switch.effect', { counter, old, name: calledName(chosen.name) })
  }
}
