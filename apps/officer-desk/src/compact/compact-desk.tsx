import { useEffect, useState } from 'react'
import { BigKeyButton } from '../desk/big-key.tsx'
import type { DeskActions } from '../desk/desk-actions.ts'
import { useNotice } from '../desk/notice.tsx'
import type { DeskModel } from '../desk/use-desk.ts'
import { useTools } from '../desk-tools.tsx'
import { dueLine } from '../views/compact-view.ts'
import { CompactBar } from './compact-bar.tsx'
import styles from './compact-desk.module.css'
import { CompactOutcomes } from './compact-outcomes.tsx'
import { DueNow } from './due-now.tsx'
import { SecondKeys } from './second-keys.tsx'
import { TurnRow } from './turn-row.tsx'

/** The desk in 360 × 200: whose turn it is, the one big key, and the two or three other things that can be done now. */
export function CompactDesk({
  desk,
  actions,
  told,
  onAnswer,
  onFull,
}: {
  desk: DeskModel
  actions: DeskActions
  /** Papers that the officer has looked after, see `paperKey`. */
  told: readonly string[]
  onAnswer: (where: string) => void
  onFull: () => void
}) {
  const { compact } = useTools()
  const [choosing, setChoosing] = useState(false)
  const due = dueLine(desk.day, useNotice(desk), desk.live, told)
  const serving = desk.live && desk.view.ticket?.state === 'serving'
  useEffect(() => {
    if (!serving) setChoosing(false)
  }, [serving])
  useCompactSizes()

  return (
    <div className={styles.stage}>
      <div className={styles.desk}>
        <CompactBar desk={desk} onFull={onFull} />
        {choosing && serving ? (
          <CompactOutcomes desk={desk} onDone={() => setChoosing(false)} />
        ) : (
          <main className={styles.body} data-due={due !== null}>
            {due !== null && <DueNow due={due} now={desk.circumstances.now} onAnswer={onAnswer} onFull={onFull} />}
            <TurnRow desk={desk} />
            <BigKeyButton compact desk={desk} cap={compact.anywhere ?? 'F2'} />
            <SecondKeys desk={desk} actions={actions} onOutcome={() => setChoosing(true)} onFull={onFull} />
          </main>
        )}
      </div>
    </div>
  )
}

/** All sizes of the compact desk hang on the root's font size, which grows a little with its window. */
function useCompactSizes(): void {
  useEffect(() => {
    document.documentElement.dataset.desk = 'compact'
    return () => {
      delete document.documentElement.dataset.desk
    }
  }, [])
}
