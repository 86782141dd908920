import { numberAt } from '@denluot/shared/queue/ticket-number'
import type { DraftService, OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { GroupShape } from '@denluot/ui/group-shape'
import { Icon, iconNamed } from '@denluot/ui/icon'
import { PeopleLine } from '@denluot/ui/people-line'
import { TicketNumber } from '@denluot/ui/ticket-number'
import styles from './previews.module.css'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

type Office = OfficeDraft['office']

/** The office's words where citizens will read them. They are what they are on paper, in Vietnamese. */
export function OfficePreview({ office }: { office: Office }) {
  const { t } = useSetUpTools()
  return (
    <aside className={styles.previews}>
      <p className={styles.caption}>{t('office.previewKiosk')}</p>
      <div className={styles.kiosk}>
        <p className={styles.kioskHead}>
          <span>{office.kind}</span>
          <strong>{office.name.trim() || t('office.previewName')}</strong>
        </p>
        <p className={styles.kioskLine}>{t('office.previewLine', { address: office.address })}</p>
        <p className={styles.kioskHelp}>
          <Icon name="help" size="1.1rem" />
          {t('office.previewHelp', { desk: office.helpDesk })}
          {office.helpLine.trim() !== '' && ` · ${office.helpLine}`}
        </p>
      </div>
      <p className={styles.caption}>{t('office.preview')}</p>
      <div className={styles.slip}>
        <SlipHead office={office} />
      </div>
    </aside>
  )
}

function SlipHead({ office }: { office: Office }) {
  const { t } = useSetUpTools()
  return (
    <p className={styles.slipHead}>
      {office.kind}
      <strong>{office.name.trim() || t('office.previewName')}</strong>
    </p>
  )
}

/** A service on the kiosk and on its first ticket of the day. */
export function ServicePreview({ service }: { service: DraftService }) {
  const { t } = useSetUpTools()
  const office = useSetUp(({ draft }) => draft.office)
  const width = Number(service.width)
  const first = Number(service.first)
  const counts = Number.isInteger(width) && width >= 1 && width <= 6 && Number.isInteger(first) && first >= 0
  const number = counts ? numberAt({ id: service.key, prefix: service.prefix, width, first }, 0) : service.prefix
  const name = service.name.trim() || t('services.unnamed')
  return (
    <aside className={styles.previews}>
      <p className={styles.caption}>{t('services.previewKiosk')}</p>
      <div className={styles.kioskKey}>
        <Icon name={iconNamed(service.icon)} size="1.7rem" />
        <span>{name}</span>
        <GroupShape group={service.group} size="0.9rem" />
      </div>
      <p className={styles.caption}>{t('services.preview')}</p>
      <div className={styles.slip}>
        <SlipHead office={office} />
        <p className={styles.slipService}>{name}</p>
        <p className={styles.slipNumber}>
          <TicketNumber number={number} />
        </p>
        <PeopleLine waiting={0} you size="0.7rem" />
      </div>
    </aside>
  )
}
