import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { type OfficeFileFault, readOfficeFile } from '@denluot/shared/set-up/read-office-file'
import { useRef, useState } from 'react'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './layout.module.css'
import { useSetUpTools } from './set-up-tools.tsx'

/** What came of the last file. */
type Taken =
  | { readonly kind: 'none' | 'undone' }
  | { readonly kind: 'read'; readonly file: string; readonly before: OfficeDraft }
  | { readonly kind: 'not-json'; readonly file: string }
  | { readonly kind: 'faults'; readonly file: string; readonly faults: readonly OfficeFileFault[] }

const mostFaultsShown = 8

/** Fills all steps from a file of ours. What was there before can be had back. */
export function TakeFile() {
  const { t, setUp } = useSetUpTools()
  const field = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState<Taken>({ kind: 'none' })

  async function take(file: File): Promise<void> {
    const read = readOfficeFile(await file.text())
    const { name } = file
    if (read.status === 'not-json') return setTaken({ kind: 'not-json', file: name })
    if (read.status === 'faults') return setTaken({ kind: 'faults', file: name, faults: read.faults })
    const before = setUp.store.getState().draft
    setUp.edit(({ catalogue }) => ({ ...read.draft, catalogue }))
    setTaken({ kind: 'read', file: name, before })
  }

  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <DeskKey onPress={() => field.current?.click()}>{t('office.file')}</DeskKey>
        <span className={styles.small}>{t('office.fileHint')}</span>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          data-office-file
          onChange={(event) => {
            const file = event.target.files?.[0]
            // The same file chosen again, corrected meanwhile, is read again.
            event.target.value = ''
            if (file !== undefined) void take(file)
          }}
        />
      </div>
      <div role="status">
        {taken.kind === 'read' && (
          <div className={`${styles.note} ${styles.row}`}>
            <span>{t('file.read', { file: taken.file })}</span>
            <DeskKey
              look="quiet"
              onPress={() => {
                setUp.edit(() => taken.before)
                setTaken({ kind: 'undone' })
              }}
            >
              {t('file.undo')}
            </DeskKey>
          </div>
        )}
        {taken.kind === 'undone' && <p className={styles.note}>{t('file.undone')}</p>}
        {taken.kind === 'not-json' && <p className={styles.wrong}>{t('file.notJson', { file: taken.file })}</p>}
        {taken.kind === 'faults' && (
          <div className={styles.wrong}>
            {t('file.faults', { file: taken.file, count: taken.faults.length })}
            <ul>
              {taken.faults.slice(0, mostFaultsShown).map(({ at, word }) => (
                <li key={`${at} ${word}`}>
                  <code>{at}</code>: {t(`file.fault.${word}`)}
                </li>
              ))}
              {taken.faults.length > mostFaultsShown && (
                <li>{t('file.more', { count: taken.faults.length - mostFaultsShown })}</li>
              )}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}
