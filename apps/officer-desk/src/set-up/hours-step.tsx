import type { setupVi } from '@denluot/shared/language/messages/setup.vi'
import type { Translate } from '@denluot/shared/language/translator'
import { clockTimeOf } from '@denluot/shared/set-up/clock-time'
import type { DraftSession } from '@denluot/shared/set-up/office-draft'
import { DeskKey } from '../parts/desk-key.tsx'
import { addSession, removeSession, setSession } from './change-draft.ts'
import { sessionName } from './fault-place.ts'
import { Field, ListFault } from './field.tsx'
import styles from './hours-step.module.css'
import layout from './layout.module.css'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

/** "từ 7:00 đến 11:30", and when numbers end before; null while a time is not readable. */
function hoursInWords({ from, to, lastTicket }: DraftSession, t: Translate<typeof setupVi>): string | null {
  const [start, end, last] = [from, to, lastTicket].map((time) => clockTimeOf(time)?.replace(/^0(?=\d:)/, ''))
  if (start === undefined || end === undefined) return null
  if (last === undefined) return t('hours.word', { from: start, to: end })
  return t('hours.wordUntil', { from: start, last, to: end })
}

/** The sessions as one sentence, as far as they can be read. */
export function HoursInWords() {
  const { t } = useSetUpTools()
  const sessions = useSetUp(({ draft }) => draft.sessions)
  const hours = sessions.flatMap((session) => hoursInWords(session, t) ?? []).join('; ')
  return hours === '' ? null : <p className={layout.note}>{t('hours.words', { hours })}</p>
}

/** When numbers are given: sessions of a day, each perhaps with a last moment. */
export function HoursStep() {
  const { t, setUp } = useSetUpTools()
  const sessions = useSetUp(({ draft }) => draft.sessions)
  return (
    <>
      <p className={layout.lead}>{t('hours.lead')}</p>
      <ListFault at="sessions" />
      <div className={`${layout.stack} ${styles.hours}`}>
        <div className={layout.paper}>
          <div className={styles.head} aria-hidden="true">
            <span />
            <span>{t('hours.from')}</span>
            <span>{t('hours.to')}</span>
            <span>{t('hours.lastTicket')}</span>
          </div>
          {sessions.map((session, index) => {
            const name = sessionName(t, session.id, index)
            const field = (part: 'from' | 'to' | 'lastTicket') => ({
              label: '',
              spokenLabel: t(`hours.${part}Of`, { session: name }),
              at: `sessions.${index}.${part}`,
              value: session[part],
              onType: (text: string) => setUp.edit(setSession(index, { [part]: text })),
              longest: 8,
            })
            return (
              <div key={session.id} className={styles.session}>
                <b>{name}</b>
                <Field {...field('from')} />
                <Field {...field('to')} />
                <Field {...field('lastTicket')} placeholder={t('hours.optional')} />
                <DeskKey look="quiet" onPress={() => setUp.rearrange('hours', removeSession(index))}>
                  <span aria-hidden="true">{t('key.remove')}</span>
                  <span className="spoken-only">{t('hours.removeOf', { session: name })}</span>
                </DeskKey>
              </div>
            )
          })}
        </div>
        <div className={layout.row}>
          <DeskKey look="small" icon="add" onPress={() => setUp.rearrange('hours', addSession)}>
            {t('hours.add')}
          </DeskKey>
        </div>
        <HoursInWords />
      </div>
    </>
  )
}
