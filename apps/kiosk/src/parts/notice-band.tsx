import { Icon } from '@denluot/ui/icon'
import type { Notice } from '../flow/screen.ts'
import { addressOf, useKiosk } from '../kiosk-view.tsx'
import styles from './notice-band.module.css'

/** Why a wish was not met, in words that blame nobody. Read aloud when it comes. */
export function NoticeBand({ notice, unreachable }: { notice: Notice | null; unreachable: string }) {
  const words = useNoticeWords()
  if (notice === null) return null
  return (
    <p role="alert" className={styles.band}>
      <Icon name="info" size="1.2rem" />
      <span>{notice.kind === 'unreachable' ? unreachable : words(notice)}</span>
    </p>
  )
}

function useNoticeWords(): (notice: Notice) => string {
  const { t, office } = useKiosk()
  const { address } = addressOf(office)
  return (notice) => {
    switch (notice.kind) {
      case 'no-card':
        return t('lookup.noCard')
      case 'unreadable':
        return t('lookup.unreadable')
      case 'still-waiting':
        return t('rateCode.waiting', { number: notice.number, count: notice.ahead })
      case 'unreachable':
      case 'trouble':
        return t('refusal.other')
      case 'refused':
        switch (notice.reason) {
          case 'too-soon':
          case 'too-many':
          case 'office-closed':
          case 'cut-off-passed':
          case 'unknown-service':
          case 'not-finished':
            return t(`refusal.${notice.reason}`)
          case 'already-rated':
            return t('refusal.already-rated', { address })
          default:
            return t('refusal.other')
        }
    }
  }
}
