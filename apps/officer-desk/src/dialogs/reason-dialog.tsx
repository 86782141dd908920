import { type ReactNode, useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import { useTypedKeys } from '../keys/use-typed-keys.ts'
import { nameOf } from '../office-words.ts'
import { Choice } from '../parts/choice.tsx'
import columns from '../parts/columns.module.css'
import { DeskDialog } from '../parts/desk-dialog.tsx'

interface Reason {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** One reason of the office's list, chosen by click or digit, and the consequence in words: hold, pause, call out of turn, cancel. */
export function ReasonDialog({
  title,
  reasons,
  effect,
  confirm,
  onConfirm,
  onClose,
}: {
  title: string
  reasons: readonly Reason[]
  effect: ReactNode
  confirm: string
  onConfirm: (reason: string) => void
  onClose: () => void
}) {
  const { t, language } = useTools()
  const [reason, setReason] = useState(reasons[0]?.id ?? '')
  useTypedKeys({
    onKey: (key) => {
      const chosen = reasons[Number(key) - 1]
      if (chosen !== undefined) setReason(chosen.id)
    },
  })
  return (
    <DeskDialog
      title={title}
      effect={effect}
      confirm={confirm}
      canConfirm={reason !== ''}
      onConfirm={() => onConfirm(reason)}
      onClose={onClose}
    >
      <fieldset className={columns.list}>
        <legend>{t('reason.title')}</legend>
        {reasons.map(({ id }, place) => (
          <Choice
            key={id}
            name="reason"
            checked={id === reason}
            onChoose={() => setReason(id)}
            cap={place < 9 ? String(place + 1) : undefined}
          >
            {nameOf(reasons, id, language)}
          </Choice>
        ))}
      </fieldset>
    </DeskDialog>
  )
}
