import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { useWords } from '../kiosk-view.tsx'
import styles from './entry-pad.module.css'
import { Keyboard } from './keyboard.tsx'

/** A keypad with the twelve `keys` that its texts are mostly made of, and a whole keyboard behind "ABC"; `letters` begins with that. */
export function EntryPad({
  text,
  keys,
  letters = false,
  capitals = false,
  onText,
}: {
  text: string
  keys: string
  letters?: boolean
  capitals?: boolean
  onText: (text: string) => void
}) {
  const { t, modes } = useWords()
  const [keyboard, setKeyboard] = useState(letters)
  if (keyboard) {
    return (
      <>
        <Keyboard text={text} capitals={capitals} onText={onText} />
        {!letters && (
          <Key className={styles.back ?? ''} aria-label={t('keyboard.digits')} onPress={() => setKeyboard(false)}>
            123 . -
          </Key>
        )}
      </>
    )
  }
  return (
    <fieldset className={styles.keypad} aria-label={t('keyboard.name')}>
      {[...keys].map((each) => (
        <Key key={each} quick className={styles.key ?? ''} onPress={() => onText(text + each)}>
          {each}
        </Key>
      ))}
      <Key className={styles.key ?? ''} aria-label={t('keyboard.letters')} onPress={() => setKeyboard(true)}>
        ABC
      </Key>
      <Key quick className={styles.key ?? ''} onPress={() => onText(`${text}0`)}>
        0
      </Key>
      <Key
        quick
        className={styles.key ?? ''}
        aria-label={t('keyboard.backspace')}
        onPress={() => onText(text.slice(0, -1))}
      >
        <Icon name="backspace" size="1.1rem" />
      </Key>
      <Key quick className={[styles.key, styles.clear].join(' ')} onPress={() => onText('')}>
        {modes.large ? t('keyboard.clearShort') : t('keyboard.clear')}
      </Key>
    </fieldset>
  )
}
