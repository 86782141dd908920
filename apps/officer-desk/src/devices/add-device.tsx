import { plainAddress } from '@denluot/shared/language/doorstep-text'
import { useTools } from '../desk-tools.tsx'
import tables from '../manager/paper-table.module.css'
import styles from './add-device.module.css'
import { deviceKind } from './device-words.ts'

const pages = [
  { role: 'kiosk', page: '/kiosk' },
  { role: 'display', page: '/display' },
  { role: 'desk', page: '/desk' },
  { role: 'manager', page: '/display?layout=manager' },
] as const

/** How one more device comes in, with the addresses of this office's own hub. */
export function AddDevice() {
  const tools = useTools()
  const { t, place } = tools
  const hub = plainAddress(place.hub.current() ?? '')
  return (
    <section className={tables.paper}>
      <header>
        <h2>{t('devices.add')}</h2>
      </header>
      <p className={tables.none}>{t('devices.addHow')}</p>
      <dl className={styles.pages}>
        {pages.map(({ role, page }) => (
          <div key={role}>
            <dt>{deviceKind(tools, role)}</dt>
            <dd>{`http://${hub}${page}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
