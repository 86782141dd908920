import { mostShortcuts } from '@denluot/shared/set-up/draft-faults'
import type { DraftService } from '@denluot/shared/set-up/office-draft'
import type { ReactNode } from 'react'
import { Tick } from '../parts/choice.tsx'
import { setService } from './change-draft.ts'
import { Field } from './field.tsx'
import layout from './layout.module.css'
import styles from './service-fields.module.css'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

/** Everything of one service; `children` are the keys that move or remove it. */
export function ServiceFields({
  service,
  index,
  children,
}: {
  service: DraftService
  index: number
  children: ReactNode
}) {
  const { t, setUp } = useSetUpTools()
  const services = useSetUp(({ draft }) => draft.services)
  const taken = services.filter((each) => each.taken)
  const change = (part: Partial<DraftService>) => setUp.edit(setService(service.key, part))
  const field = (name: 'name' | 'nameEn' | 'prefix' | 'first' | 'width' | 'targetMinutes' | 'expectedMinutes') => ({
    at: `services.${index}.${name}`,
    value: service[name],
    onType: (text: string) => change({ [name]: name === 'prefix' ? text.toUpperCase() : text }),
  })
  const sharesWith = taken.find(
    ({ key, prefix, width, first }) =>
      key !== service.key && prefix === service.prefix && width === service.width && first === service.first,
  )
  return (
    <div className={layout.stack}>
      <div className={styles.head}>
        <h3>
          {service.prefix} {service.name}
        </h3>
        {children}
      </div>
      {!service.taken && <p className={layout.note}>{t('services.off')}</p>}
      <div className={layout.two}>
        <Field label={t('services.name')} {...field('name')} />
        <Field label={t('services.nameEn')} {...field('nameEn')} hint={t('office.enHint')} />
      </div>
      <div className={styles.numbers}>
        <Field label={t('services.prefix')} {...field('prefix')} longest={4} />
        <Field label={t('services.first')} {...field('first')} numeric longest={6} />
        <Field label={t('services.width')} {...field('width')} numeric longest={1} />
      </div>
      <div className={layout.two}>
        <Field label={t('services.target')} {...field('targetMinutes')} numeric longest={3} />
        <Field label={t('services.expected')} {...field('expectedMinutes')} numeric longest={5} />
      </div>
      {service.taken && sharesWith !== undefined && (
        <p className={layout.note}>{t('services.shared', { service: sharesWith.name })}</p>
      )}
      <Tick checked={service.shortcut} onToggle={(shortcut) => change({ shortcut })}>
        {t('services.shortcut')}
        <span className={styles.count}>
          {t('services.shortcutCount', { count: taken.filter(({ shortcut }) => shortcut).length, most: mostShortcuts })}
        </span>
      </Tick>
      <Tick checked={service.asksFiles} onToggle={(asksFiles) => change({ asksFiles })}>
        {t('services.asksFiles')}
      </Tick>
      <Tick checked={service.returnsResults} onToggle={(returnsResults) => change({ returnsResults })}>
        {t('services.returnsResults')}
      </Tick>
    </div>
  )
}
