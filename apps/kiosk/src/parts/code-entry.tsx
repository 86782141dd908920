import { useKiosk } from '../kiosk-view.tsx'
import styles from './code-entry.module.css'
import { EntryPad } from './entry-pad.tsx'
import { TextField } from './text-field.tsx'

/**
 * A code typed on the screen: a keypad with the letters and marks of file codes, and a whole keyboard behind "ABC".
 * `letters` begins with the keyboard, for codes that are mostly letters.
 */
export function CodeEntry({
  title,
  field,
  where,
  code,
  letters = false,
  onEnter,
}: {
  title: string
  field: string
  where: string
  code: string
  letters?: boolean
  onEnter: () => void
}) {
  const { modes, wide, actions } = useKiosk()
  const type = (text: string) => actions.dispatch({ do: 'type', text: text.toUpperCase().slice(0, 60) })
  return (
    <section className={styles.entry}>
      {!wide && <h2 className="section">{title}</h2>}
      <TextField label={field} text={code} onText={type} onEnter={onEnter} />
      {!modes.large && !wide && <p className="hint">{where}</p>}
      <EntryPad text={code} keys="123H456.789-" letters={letters} capitals onText={type} />
    </section>
  )
}
