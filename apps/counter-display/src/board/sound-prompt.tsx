import { Icon } from '@denluot/ui/icon'
import styles from './hall-board.module.css'

/** Browsers let a page speak only after a touch: one is enough, anywhere. The called number stays in sight. */
export function SoundPrompt({ text, keyText, onWake }: { text: string; keyText: string; onWake: () => void }) {
  return (
    <section className={styles.prompt}>
      <p>{text}</p>
      <button type="button" className={styles.promptKey} onClick={onWake}>
        <Icon name="volume-up" />
        {keyText}
      </button>
    </section>
  )
}
