import type { DeskActions } from '../desk/desk-actions.ts'
import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import { type SecondKey, secondKeys } from '../views/compact-view.ts'
import styles from './second-keys.module.css'

/** What else can be done now. A key that ends in … leads to the full desk, which asks and then lets the compact one back. */
export function SecondKeys({
  desk,
  actions,
  onOutcome,
  onFull,
}: {
  desk: DeskModel
  actions: DeskActions
  onOutcome: () => void
  onFull: () => void
}) {
  const { t } = useTools()
  const { view, live, endKept, out } = desk
  const recalls = view.call?.times ?? view.ticket?.times ?? 0
  const { recallLimit } = desk.office.rules
  return (
    <div className={styles.keys}>
      {secondKeys(view, live, endKept).map((key) => (
        <DeskKey
          key={key}
          wide
          look="low"
          disabled={key === 'recall' && recalls >= recallLimit}
          busy={out === key}
          onPress={press(key)}
        >
          {words(key)}
        </DeskKey>
      ))}
    </div>
  )

  function words(key: SecondKey): string {
    switch (key) {
      case 'issue':
        return t('compact.issue')
      case 'pause':
        return t('compact.pause')
      case 'recall':
        return recalls >= recallLimit ? t('turn.recallEnd', { limit: recallLimit }) : t('compact.recall')
      case 'no-show':
        return t('turn.noShow')
      case 'outcome':
        return t('compact.otherOutcome')
      case 'transfer':
        return t('turn.transfer')
      case 'hold':
        return t('turn.hold')
      case 'full':
        return t('compact.full')
    }
  }

  function press(key: SecondKey): () => void {
    switch (key) {
      case 'no-show':
        return actions.noShow
      case 'outcome':
        return onOutcome
      case 'full':
        return onFull
      default:
        return actions[key]
    }
  }
}
