import { useTools } from '../desk-tools.tsx'
import { nameOf } from '../office-words.ts'
import { Choice } from '../parts/choice.tsx'
import styles from './outcomes.module.css'
import type { DeskModel } from './use-desk.ts'

/** How this turn ends; the first four also by Alt 1–4. */
export function Outcomes({ desk }: { desk: DeskModel }) {
  const { t, language } = useTools()
  return (
    <fieldset className={styles.outcomes}>
      <legend>{t('turn.outcome')}</legend>
      {desk.office.outcomes.map(({ id }, place) => (
        <Choice
          key={id}
          name="outcome"
          checked={desk.outcome === id}
          onChoose={() => desk.chooseOutcome(id)}
          cap={place < 4 ? `Alt ${place + 1}` : undefined}
        >
          {nameOf(desk.office.outcomes, id, language)}
        </Choice>
      ))}
    </fieldset>
  )
}
