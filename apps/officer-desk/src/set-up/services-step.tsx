import { GroupShape } from '@denluot/ui/group-shape'
import { useState } from 'react'
import { Tick } from '../parts/choice.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import { addService, moveService, removeService, setService } from './change-draft.ts'
import { ListFault } from './field.tsx'
import layout from './layout.module.css'
import { ServicePreview } from './previews.tsx'
import { ServiceFields } from './service-fields.tsx'
import styles from './services-step.module.css'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

/** The lines of the office: which there are, in which order the kiosk shows them, and one of them in full. */
export function ServicesStep() {
  const { t, setUp } = useSetUpTools()
  const services = useSetUp(({ draft }) => draft.services)
  const faults = useSetUp((state) => state.faults)
  const told = useSetUp((state) => state.told)
  const procedures = useSetUp((state) => state.procedures)
  const catalogue = useSetUp(({ draft }) => draft.catalogue)
  const [chosen, setChosen] = useState(services[0]?.key ?? '')
  const place = Math.max(
    0,
    services.findIndex(({ key }) => key === chosen),
  )
  const service = services[place]

  function add(): void {
    setUp.rearrange('services', addService)
    setChosen(setUp.store.getState().draft.services.at(-1)?.key ?? '')
  }

  return (
    <>
      <p className={layout.lead}>{t('services.lead')}</p>
      <ListFault at="services" />
      <div className={layout.three}>
        <div className={layout.stack}>
          <section className={layout.paper} aria-label={t('services.list', { count: services.length })}>
            <ul>
              {services.map(({ key, taken, prefix, name, group }, index) => {
                const wrong = told.has('services') && faults.some(({ at }) => at.startsWith(`services.${index}.`))
                const shown = name.trim() || t('services.unnamed')
                return (
                  <li
                    key={key}
                    className={[styles.row, key === service?.key && styles.chosen].filter(Boolean).join(' ')}
                  >
                    <input
                      type="checkbox"
                      aria-label={t('services.take', { service: shown })}
                      checked={taken}
                      onChange={(event) => setUp.edit(setService(key, { taken: event.target.checked }))}
                    />
                    <button
                      type="button"
                      className={[styles.name, !taken && styles.off].filter(Boolean).join(' ')}
                      aria-pressed={key === service?.key}
                      data-fault={wrong || undefined}
                      onClick={() => setChosen(key)}
                    >
                      <GroupShape group={group} size="0.75rem" />
                      <b>{prefix}</b>
                      <span>{shown}</span>
                      {wrong && (
                        <span className={styles.wrong}>
                          <span className="spoken-only">{t('list.wrong')}</span>
                        </span>
                      )}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
          <div className={layout.row}>
            <DeskKey look="small" icon="add" onPress={add}>
              {t('services.add')}
            </DeskKey>
          </div>
          <Tick checked={catalogue} onToggle={(taken) => setUp.edit((draft) => ({ ...draft, catalogue: taken }))}>
            {t('services.catalogue')}
          </Tick>
          <p className={layout.small}>{t('services.catalogueHint', { count: procedures })}</p>
        </div>
        {service !== undefined && (
          <>
            <ServiceFields key={service.key} service={service} index={place}>
              <DeskKey
                look="small"
                disabled={place === 0}
                onPress={() => setUp.rearrange('services', moveService(service.key, -1))}
              >
                {t('key.up')}
              </DeskKey>
              <DeskKey
                look="small"
                disabled={place === services.length - 1}
                onPress={() => setUp.rearrange('services', moveService(service.key, 1))}
              >
                {t('key.down')}
              </DeskKey>
              <DeskKey
                look="small"
                disabled={services.length === 1}
                onPress={() => {
                  setChosen(services[place === 0 ? 1 : place - 1]?.key ?? '')
                  setUp.rearrange('services', removeService(service.key))
                }}
              >
                {t('key.remove')}
              </DeskKey>
            </ServiceFields>
            <ServicePreview service={service} />
          </>
        )}
      </div>
    </>
  )
}
