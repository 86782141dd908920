import { officeTimeOfDay } from '@denluot/ui/office-time'
import { useTools } from '../desk-tools.tsx'
import type { HallMoment } from '../views/hall-course.ts'
import { chartScale } from './chart-scale.ts'
import styles from './paper-table.module.css'

const width = 720
const height = 210
const left = 34
const right = 14
const top = 14
const bottom = 26

/** How full the office was through the day: a line for the eye, a sentence for the ear, a table for both. */
export function HallChart({ course }: { course: readonly HallMoment[] }) {
  const { t } = useTools()
  const [first] = course
  const last = course.at(-1)
  const peak = course.reduce<HallMoment | null>(
    (most, each) => (most && most.people >= each.people ? most : each),
    null,
  )
  return (
    <section className={styles.paper}>
      <header>
        <h2>{t('manager.chart')}</h2>
        <span className={styles.aside}>{t('manager.chartNote')}</span>
      </header>
      {first === undefined || last === undefined || peak === null ? (
        <p className={styles.none}>{t('manager.chartNone')}</p>
      ) : (
        <figure className={styles.figure}>
          <Course course={course} first={first} last={last} peak={peak} />
          <details>
            <summary>{t('manager.chartTable')}</summary>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('manager.chartTime')}</th>
                  <th scope="col">{t('manager.chartPeople')}</th>
                </tr>
              </thead>
              <tbody>
                {course.map(({ at, people }) => (
                  <tr key={at}>
                    <td>{officeTimeOfDay(at)}</td>
                    <td>{people}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </figure>
      )}
    </section>
  )
}

function Course({
  course,
  first,
  last,
  peak,
}: {
  course: readonly HallMoment[]
  first: HallMoment
  last: HallMoment
  peak: HallMoment
}) {
  const { t } = useTools()
  const { lines, hours } = chartScale(first.at, last.at, peak.people)
  const most = lines.at(-1) ?? 1
  const span = Math.max(1, last.at - first.at)
  const x = (at: number) => left + ((at - first.at) / span) * (width - left - right)
  const y = (people: number) => top + (1 - people / most) * (height - top - bottom)
  const sentence = t('manager.chartPeak', { time: officeTimeOfDay(peak.at), count: peak.people })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {lines.map((people) => (
        <g key={people}>
          <line x1={left} x2={width - right} y1={y(people)} y2={y(people)} stroke="var(--hair)" />
          <text x={left - 8} y={y(people) + 4} textAnchor="end" fontSize="12" fill="var(--ink-2)">
            {people}
          </text>
        </g>
      ))}
      {hours.map((at) => (
        <text key={at} x={x(at)} y={height - 8} textAnchor="middle" fontSize="12" fill="var(--ink-2)">
          {officeTimeOfDay(at)}
        </text>
      ))}
      <polyline
        points={course.map(({ at, people }) => `${x(at)},${y(people)}`).join(' ')}
        fill="none"
        stroke="var(--pine)"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <circle cx={x(last.at)} cy={y(last.people)} r="5.5" fill="var(--ochre)" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}
