import type { Ticket } from '@denluot/shared/queue/state'
import { waitingCounts } from '@denluot/shared/queue/views'
import { Icon } from '@denluot/ui/icon'
import { Key } from '@denluot/ui/key'
import { useState } from 'react'
import { useTools } from '../desk-tools.tsx'
import { KeyCap } from '../keys/key-cap.tsx'
import { useTypedKeys } from '../keys/use-typed-keys.ts'
import { nameOf } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import { ServiceMark } from '../parts/service-mark.tsx'
import styles from './issue-pane.module.css'
import { NoticeLine } from './notice.tsx'
import type { DeskModel } from './use-desk.ts'

/** Give somebody a number at the desk: F8, then the digit of the service. U marks priority, H counts files. */
export function IssuePane({
  desk,
  onIssued,
  onClose,
}: {
  desk: DeskModel
  onIssued: (ticket: Ticket['id']) => void
  onClose: () => void
}) {
  const { t, language } = useTools()
  const { office, day } = desk
  const counts = waitingCounts(day)
  const reasons = office.priorities.flatMap((each) => each.reasons.map((reason) => ({ class: each.id, reason })))
  const [priority, setPriority] = useState(-1)
  const [files, setFiles] = useState(1)
  const chosen = reasons[priority]

  async function issue(service: string): Promise<void> {
    if (!desk.live) return
    const replies = await desk.press(`issue ${service}`, [
      {
        type: 'IssueTicket',
        service,
        channel: 'staff',
        files,
        ...(chosen === undefined ? {} : { priority: { class: chosen.class, reason: chosen.reason.id } }),
      },
    ])
    const ticket = replies?.[0]?.ticket
    if (ticket === undefined) return
    onIssued(ticket.id)
    setPriority(-1)
    setFiles(1)
  }

  const nextPriority = () => setPriority((now) => (now + 1 < reasons.length ? now + 1 : -1))
  const nextFiles = () => setFiles((now) => (now < 20 ? now + 1 : 1))

  useTypedKeys({
    onKey: (key) => {
      const service = office.services[Number(key) - 1]
      if (/^[1-9]$/.test(key) && service !== undefined) void issue(service.id)
      if (key.toLowerCase() === 'u') nextPriority()
      if (key.toLowerCase() === 'h') nextFiles()
    },
  })

  return (
    <section className={styles.pane}>
      <header>
        <h2>{t('issue.title')}</h2>
        <span className={styles.hint}>{t('issue.hint')}</span>
        <DeskKey look="quiet" cap="Esc" onPress={onClose}>
          {t('issue.close')}
        </DeskKey>
      </header>
      <div className={styles.services}>
        {office.services.map((service, place) => {
          const count = counts[service.id] ?? 0
          return (
            <Key
              key={service.id}
              className={styles.service ?? ''}
              disabled={!desk.live}
              busy={desk.out === `issue ${service.id}`}
              onPress={() => void issue(service.id)}
            >
              <ServiceMark office={office} service={service.id} size="1rem" />
              <span className={styles.words}>
                <span className={styles.name}>{nameOf(office.services, service.id, language)}</span>
                <span className={styles.count}>{count === 0 ? t('issue.nobody') : t('issue.waiting', { count })}</span>
              </span>
              {place < 9 && <KeyCap name={String(place + 1)} />}
            </Key>
          )
        })}
      </div>
      <div className={styles.extras}>
        <DeskKey cap="U" icon={chosen === undefined ? 'add' : 'check'} onPress={nextPriority}>
          {chosen === undefined ? t('issue.priority') : language === 'en' ? chosen.reason.nameEn : chosen.reason.name}
        </DeskKey>
        <DeskKey cap="H" onPress={nextFiles}>
          {t('issue.files', { count: files })}
        </DeskKey>
      </div>
      <NoticeLine desk={desk} />
      <p className={styles.help}>
        <Icon name="info" size="1.2rem" />
        <span>
          {t('issue.twoSteps')} <KeyCap name="F8" /> {t('issue.help')}
        </span>
      </p>
    </section>
  )
}
