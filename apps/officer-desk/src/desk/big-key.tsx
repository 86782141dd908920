import { Key } from '@denluot/ui/key'
import { TicketNumber } from '@denluot/ui/ticket-number'
import type { ReactNode } from 'react'
import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { useSlow } from '../sending/use-slow.ts'
import styles from './big-key.module.css'
import { bigKeyWords } from './big-key-words.ts'
import type { DeskModel } from './use-desk.ts'

/** The one big key: what F2 does, to whom, and why that is so, always in words. `cap` is what to press for it. */
export function BigKeyButton({
  desk,
  cap = 'F2',
  compact = false,
}: {
  desk: DeskModel
  cap?: string
  compact?: boolean
}) {
  const tools = useTools()
  const busy = desk.out === 'main'
  const slow = useSlow(busy)
  const words = bigKeyWords(desk, tools)
  const off = words.off === true
  const tall = words.number !== undefined
  const meaning = compact ? (words.brief ?? words.meaning) : words.meaning
  const sending = slow ? tools.t('key.sending') : null
  const names = [
    styles.key,
    compact && styles.compact,
    tall && (compact ? styles.large : styles.tall),
    off && styles.off,
  ]
  let title: ReactNode = words.verb
  if (words.number !== undefined) {
    title = (
      <>
        {words.verb} <TicketNumber className={styles.number ?? ''} number={words.number} />
      </>
    )
  }
  return (
    <Key kind="primary" className={names.filter(Boolean).join(' ')} disabled={off} busy={busy} onPress={desk.pressMain}>
      <span className={styles.words}>
        <span className={styles.verb}>{meaning === '' ? (sending ?? title) : title}</span>
        {meaning !== '' && <span className={styles.meaning}>{sending ?? meaning}</span>}
      </span>
      <KeyCap name={cap} className={styles.cap ?? ''} />
    </Key>
  )
}
