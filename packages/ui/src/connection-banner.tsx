import styles from './connection-banner.module.css'
import { Icon } from './icon.tsx'

/** A band that says the hub cannot be reached, in the caller's words. It is announced once, politely. */
export function ConnectionBanner({ text, className }: { text: string; className?: string }) {
  return (
    <p role="status" className={[styles.banner, className].filter(Boolean).join(' ')}>
      <Icon name="link-off" size="1.3em" />
      <span>{text}</span>
    </p>
  )
}
