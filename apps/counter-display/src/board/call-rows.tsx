import { GroupShape } from '@denluot/ui/group-shape'
import { TicketNumber } from '@denluot/ui/ticket-number'
import type { CallRow } from './board-view.ts'
import styles from './call-rows.module.css'

function Row({ row: { called, now }, withShape, column }: { row: CallRow; withShape: boolean; column: number }) {
  const colour = `var(--grp-${called.group})`
  const plate = now ? { background: colour, color: '#fff' } : { background: '#fff', color: colour }
  return (
    <li
      className={styles.row}
      data-now={now}
      data-column={column}
      data-number={called.number}
      data-counter={called.counter}
    >
      <TicketNumber number={called.number} className={styles.number} />
      <span className={styles.plate} style={plate} data-with-shape={withShape}>
        {withShape && <GroupShape group={called.group} size="calc(var(--u) * 24)" className={styles.shape} />}
        <span className={styles.counter}>{called.counter}</span>
      </span>
    </li>
  )
}

/** The last calls, filled column by column; ochre ones are being called now. Four digits leave no room for shapes. */
export function CallRows({
  rows,
  lines,
  columns,
  page,
  pages,
}: {
  rows: readonly CallRow[]
  lines: number
  columns: 1 | 2
  page: number
  pages: number
}) {
  const withShape = rows.every(({ called }) => called.number.replace(/\D/g, '').length <= 3)
  const grid = {
    gridTemplateRows: `repeat(${lines}, calc(var(--u) * 97.5))`,
    gridTemplateColumns: `repeat(${columns}, 1fr)`,
  }
  return (
    <div className={styles.area}>
      <ol className={styles.rows} style={grid}>
        {rows.map((row, index) => (
          <Row key={row.called.ticket} row={row} withShape={withShape} column={Math.floor(index / lines)} />
        ))}
      </ol>
      {pages > 1 && (
        <p className={styles.marks} aria-hidden="true">
          {Array.from({ length: pages }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is nothing but its place
            <i key={i} data-here={i === page} />
          ))}
        </p>
      )}
    </div>
  )
}
