import type { DisplayText } from '../display-texts.ts'
import styles from './manager-board.module.css'
import type { HourBar } from './manager-view.ts'

/** Drawn millimetres. */
const width = 414
const barArea = 66
const gap = 6
const labelHeight = 44
const labelSize = 33.4 / 0.74

/** Tickets taken per hour: bars for the eye, a sentence and a real table for everybody else. */
export function HourChart({ hours, t }: { hours: readonly HourBar[]; t: DisplayText }) {
  const most = hours.reduce((best, bar) => (bar.issued > best.issued ? bar : best), { hour: 0, issued: 0 })
  const pitch = (width + gap) / Math.max(4, hours.length)
  const summary = t('manager.chartSummary', { hour: most.hour, count: most.issued })
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${barArea + labelHeight}`} role="img" aria-label={summary} className={styles.bars}>
        {hours.map(({ hour, issued, current }, i) => {
          const height = most.issued === 0 ? 0 : (issued / most.issued) * barArea
          return (
            <g key={hour}>
              <rect
                x={i * pitch}
                y={barArea - height}
                width={pitch - gap}
                height={height}
                className={current ? styles.barNow : styles.bar}
              />
              {(hours.length <= 4 || i % 2 === 0) && (
                <text
                  x={i * pitch + (pitch - gap) / 2}
                  y={barArea + labelHeight - 5}
                  fontSize={labelSize}
                  textAnchor="middle"
                  className={styles.barLabel}
                >
                  {hour}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <table className="spoken-only">
        <thead>
          <tr>
            <th scope="col">{t('manager.hour')}</th>
            <th scope="col">{t('manager.issued')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, issued }) => (
            <tr key={hour} data-hour={hour}>
              <th scope="row">{hour}</th>
              <td>{issued}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
