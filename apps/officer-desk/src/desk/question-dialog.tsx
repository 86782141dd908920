import type { Intent } from '@denluot/shared/queue/command'
import type { Ticket } from '@denluot/shared/queue/state'
import { useTools } from '../desk-tools.tsx'
import { KeySheet } from '../dialogs/key-sheet.tsx'
import { PauseDialog } from '../dialogs/pause-dialog.tsx'
import { ReasonDialog } from '../dialogs/reason-dialog.tsx'
import { SwitchDialog } from '../dialogs/switch-dialog.tsx'
import { TransferDialog } from '../dialogs/transfer-dialog.tsx'
import { drawnNumber } from '../office-words.ts'
import type { RecentOfficer, Session } from '../session.ts'
import type { DeskModel } from './use-desk.ts'

/** What the desk asks before it acts. */
export type Question =
  | { readonly about: 'pause'; readonly ticket?: undefined }
  | { readonly about: 'keys'; readonly ticket?: undefined }
  | { readonly about: 'switch'; readonly ticket?: undefined }
  | { readonly about: 'transfer'; readonly ticket: Ticket }
  | { readonly about: 'hold'; readonly ticket: Ticket }
  | { readonly about: 'call'; readonly ticket: Ticket }
  | { readonly about: 'cancel'; readonly ticket: Ticket }

export function QuestionDialog({
  desk,
  question,
  recent,
  onSwitched,
  onLeave,
  onClose,
}: {
  desk: DeskModel
  question: Question
  recent: readonly RecentOfficer[]
  onSwitched: (session: Session) => Promise<void>
  onLeave: () => void
  onClose: () => void
}) {
  const { t } = useTools()
  const { office, view } = desk
  const counter = office.counters.find(({ id }) => id === view.id)?.name ?? view.id
  const number = drawnNumber(question.ticket?.number ?? '')
  const act = (key: string, intent: Intent) => {
    onClose()
    void desk.press(key, [intent])
  }
  switch (question.about) {
    case 'keys':
      return <KeySheet onClose={onClose} />
    case 'pause':
      return <PauseDialog desk={desk} onClose={onClose} />
    case 'switch':
      return (
        <SwitchDialog
          desk={desk}
          recent={recent}
          onSwitched={async (next) => {
            onClose()
            await onSwitched(next)
          }}
          onLeave={onLeave}
          onClose={onClose}
        />
      )
    case 'transfer':
      return <TransferDialog desk={desk} ticket={question.ticket} onClose={onClose} />
    case 'hold':
      return (
        <ReasonDialog
          title={t('hold.title', { number })}
          reasons={office.holdReasons}
          effect={t('hold.effect', { number })}
          confirm={t('hold.confirm', { number })}
          onConfirm={(reason) =>
            act('hold', { type: 'HoldTicket', counter: view.id, ticket: question.ticket.id, reason })
          }
          onClose={onClose}
        />
      )
    case 'call': {
      const before = view.waiting.findIndex(({ id }) => id === question.ticket.id)
      return (
        <ReasonDialog
          title={t('callOther.title', { number })}
          reasons={office.callReasons}
          effect={t('callOther.effect', { number, counter, count: Math.max(0, before) })}
          confirm={t('callOther.confirm', { number })}
          onConfirm={(reason) =>
            act('main', { type: 'CallTicket', counter: view.id, ticket: question.ticket.id, reason })
          }
          onClose={onClose}
        />
      )
    }
    case 'cancel':
      return (
        <ReasonDialog
          title={t('issue.cancelTitle', { number })}
          reasons={office.cancelReasons}
          effect={t('issue.cancelEffect', { number })}
          confirm={t('issue.cancelConfirm', { number })}
          onConfirm={(reason) => act('cancel', { type: 'CancelTicket', ticket: question.ticket.id, reason })}
          onClose={onClose}
        />
      )
  }
}
