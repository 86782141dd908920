import type { DisplayText } from '../display-texts.ts'
import styles from './manager-board.module.css'
import type { ServiceRating } from './manager-view.ts'

const wide = (ratings: readonly ServiceRating[]) => ratings.some(({ rated }) => rated >= 100)

/** What fits beside the counters: two columns, or one when a count has three digits. */
export function ratingsPerPage(ratings: readonly ServiceRating[]): number {
  return wide(ratings) ? 3 : 6
}

/** Satisfied of all who rated, by the letter of the service. */
export function ServiceRatings({ ratings }: { ratings: readonly ServiceRating[] }) {
  return (
    <ul className={styles.ratings} data-wide={wide(ratings)} aria-hidden="true">
      {ratings.map(({ service, prefix, satisfied, rated }) => (
        <li key={service}>
          <span className={styles.letter}>{prefix}</span>
          <span>
            <b>{satisfied}</b>/{rated}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The same as a table, always there: the wall shows it only every other page. */
export function RatingsTable({ ratings, t }: { ratings: readonly ServiceRating[]; t: DisplayText }) {
  return (
    <table className="spoken-only">
      <caption>{t('manager.ratings')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('manager.service')}</th>
          <th scope="col">{t('manager.satisfied')}</th>
          <th scope="col">{t('manager.rated')}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.map(({ service, name, satisfied, rated }) => (
          <tr key={service} data-service={service}>
            <th scope="row">{name}</th>
            <td>{satisfied}</td>
            <td>{rated}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
