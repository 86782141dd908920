import { Icon } from '@denluot/ui/icon'
import type { ScreenOf } from '../flow/screen.ts'
import { useKiosk } from '../kiosk-view.tsx'
import { More } from './more.tsx'
import styles from './paper-list.module.css'

/** The papers to bring, to be ticked off; the whole row is the target. `plain` = pages are turned by what it stands in. */
export function PaperList({
  screen,
  documents,
  plain = false,
}: {
  screen: ScreenOf<'procedure'>
  documents: readonly string[]
  plain?: boolean
}) {
  const { t, actions } = useKiosk()
  const rows = documents.map((text, index) => {
    const ticked = screen.ticked.includes(index)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list of a procedure never changes its order
      <label key={index} className={styles.row} data-row>
        <input
          type="checkbox"
          className="spoken-only"
          checked={ticked}
          onChange={() => actions.dispatch({ do: 'tick', paper: index })}
        />
        <span className={styles.box}>{ticked && <Icon name="check" size="0.95rem" />}</span>
        <span>{text}</span>
      </label>
    )
  })
  return (
    <>
      <div className={styles.heading} data-row>
        <h2 className="section">{t('procedure.papers')}</h2>
        {documents.length > 0 && <p>{t('procedure.ready', { ready: screen.ticked.length, all: documents.length })}</p>}
      </div>
      {documents.length === 0 ? (
        <p className={['paper', styles.none].join(' ')}>{t('procedure.noPapers')}</p>
      ) : plain ? (
        <div className="paper" data-list>
          {rows}
        </div>
      ) : (
        <More className={styles.papers}>
          <div data-list>{rows}</div>
        </More>
      )}
    </>
  )
}
