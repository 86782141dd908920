import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { useTools } from '../desk-tools.tsx'
import { nameOf } from '../office-words.ts'
import { ServiceMark } from '../parts/service-mark.tsx'
import { WaitMark } from '../parts/wait-mark.tsx'
import type { ServiceLine } from '../views/manager-view.ts'
import styles from './paper-table.module.css'

const mostDots = 12

/** Every line of the office: how many, how they stand to the target, and how it was rated. */
export function LineTable({ office, lines }: { office: OfficeConfig; lines: readonly ServiceLine[] }) {
  const { t, language } = useTools()
  return (
    <section className={styles.paper}>
      <header>
        <h2>{t('manager.lines')}</h2>
      </header>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('manager.service')}</th>
            <th scope="col" className={styles.right}>
              {t('manager.count')}
            </th>
            <th scope="col">{t('manager.who')}</th>
            <th scope="col" className={styles.right}>
              {t('manager.longestColumn')}
            </th>
            <th scope="col" className={styles.right}>
              {t('manager.rating')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.service}>
              <td className={styles.wrap}>
                <span className={styles.named}>
                  <ServiceMark office={office} service={line.service} />
                  {nameOf(office.services, line.service, language)}
                </span>
              </td>
              <td className={`${styles.right} ${styles.count}`}>{line.waiting}</td>
              <td>
                <span className={styles.dots}>
                  {line.marks.slice(0, mostDots).map((mark, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the marks have no identity but their place
                    <WaitMark key={place} mark={mark} full />
                  ))}
                  {line.marks.length > mostDots && '…'}
                </span>
              </td>
              <td className={`${styles.right} ${line.late ? styles.late : ''}`}>
                {line.longest === null ? '–' : t('list.minutes', { minutes: line.longest })}
              </td>
              <td className={styles.right}>
                {line.rating.all === 0
                  ? '–'
                  : t('manager.ratingOf', { pleased: line.rating.pleased, all: line.rating.all })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
