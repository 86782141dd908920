import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useWords } from '../kiosk-view.tsx'
import styles from './keyboard.module.css'

const digitRow = [...'1234567890']
const letterRows = [[...'qwertyuiop'], [...'asdfghjkl'], [...'zxcvbnm']]

/** A plain a–z keyboard with digits. Each press counts, however quick; `onText` gets the whole new text. */
export function Keyboard({
  text,
  capitals = false,
  digits = true,
  onText,
}: {
  text: string
  capitals?: boolean
  digits?: boolean
  onText: (text: string) => void
}) {
  const { t, modes } = useWords()
  const letter = (each: string) => {
    const written = capitals ? each.toUpperCase() : each
    return (
      <Key key={each} quick className={styles.letter ?? ''} onPress={() => onText(text + written)}>
        {written}
      </Key>
    )
  }
  return (
    <fieldset className={styles.keyboard} aria-label={t('keyboard.name')}>
      {digits && <div className={styles.row}>{digitRow.map(letter)}</div>}
      {letterRows.map((row, index) => (
        <div key={row.join('')} className={styles.row}>
          {row.map(letter)}
          {index === 2 && (
            <Key
              quick
              className={styles.wide ?? ''}
              aria-label={t('keyboard.backspace')}
              onPress={() => onText(text.slice(0, -1))}
            >
              <Icon name="backspace" size="1.1rem" />
            </Key>
          )}
        </div>
      ))}
      <div className={styles.row}>
        {!capitals && (
          <Key quick className={styles.space ?? ''} onPress={() => onText(`${text} `)}>
            {t('keyboard.space')}
          </Key>
        )}
        <Key quick className={styles.clear ?? ''} onPress={() => onText('')}>
          {modes.large ? t('keyboard.clearShort') : t('keyboard.clear')}
        </Key>
      </div>
    </fieldset>
  )
}
