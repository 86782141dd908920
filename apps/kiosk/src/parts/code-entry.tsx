import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { useKiosk } from '../kiosk-view.tsx'
import styles from './code-entry.module.css'
import { Keyboard } from './keyboard.tsx'
import { TextField } from './text-field.tsx'

const keypad = [...'123H456.789-']

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
  const { t, modes, wide, actions } = useKiosk()
  const [keyboard, setKeyboard] = useState(letters)
  const type = (text: string) => actions.dispatch({ do: 'type', text: text.toUpperCase().slice(0, 60) })
  return (
    <section className={styles.entry}>
      {!wide && <h2 className="section">{title}</h2>}
      <TextField label={field} text={code} onText={type} onEnter={onEnter} />
      {!modes.large && !wide && <p className="hint">{where}</p>}
      {keyboard ? (
        <Keyboard text={code} capitals onText={type} />
      ) : (
        <fieldset className={styles.keypad} aria-label={t('keyboard.name')}>
          {keypad.map((each) => (
            <Key key={each} quick className={styles.key ?? ''} onPress={() => type(code + each)}>
              {each}
            </Key>
          ))}
          <Key className={styles.key ?? ''} aria-label={t('keyboard.letters')} onPress={() => setKeyboard(true)}>
            ABC
          </Key>
          <Key quick className={styles.key ?? ''} onPress={() => type(`${code}0`)}>
            0
          </Key>
          <Key
            quick
            className={styles.key ?? ''}
            aria-label={t('keyboard.backspace')}
            onPress={() => type(code.slice(0, -1))}
          >
            <Icon name="backspace" size="1.1rem" />
          </Key>
          <Key quick className={[styles.key, styles.clear].join(' ')} onPress={() => type('')}>
            {modes.large ? t('keyboard.clearShort') : t('keyboard.clear')}
          </Key>
        </fieldset>
      )}
      {keyboard && !letters && (
        <Key className={styles.back ?? ''} aria-label={t('keyboard.digits')} onPress={() => setKeyboard(false)}>
          123 . -
        </Key>
      )}
    </section>
  )
}
