import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { nameOf } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './compact-outcomes.module.css'

/** How this turn ends, in the place of the big key. Choosing brings the key back; so does F2, which here presses nothing. */
export function CompactOutcomes({ desk, onDone }: { desk: DeskModel; onDone: () => void }) {
  const { t, language } = useTools()
  const { outcomes } = desk.office
  const choose = (outcome: string | undefined) => {
    if (outcome !== undefined) desk.chooseOutcome(outcome)
    onDone()
  }
  useDeskKeys({
    escape: onDone,
    main: onDone,
    'outcome-1': () => choose(outcomes[0]?.id),
    'outcome-2': () => choose(outcomes[1]?.id),
    'outcome-3': () => choose(outcomes[2]?.id),
    'outcome-4': () => choose(outcomes[3]?.id),
  })
  return (
    <main className={styles.body}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('turn.outcome')}</h2>
        <KeyCap name="Alt 1–4" />
        <DeskKey look="line" cap="Esc" onPress={onDone}>
          {t('why.close')}
        </DeskKey>
      </div>
      <div className={styles.outcomes}>
        {outcomes.map(({ id }) => (
          <DeskKey key={id} wide look="low" chosen={desk.outcome === id} onPress={() => choose(id)}>
            {nameOf(outcomes, id, language)}
          </DeskKey>
        ))}
      </div>
    </main>
  )
}
