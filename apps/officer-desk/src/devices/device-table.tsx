import type { PairedDevice } from '@denluot/shared/contract/pairing'
import { type Role, roles } from '@denluot/shared/contract/replies'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { Icon } from '@denluot/ui/icon'
import { officeDate, officeTimeOfDay } from '@denluot/ui/office-time'
import { useTools } from '../desk-tools.tsx'
import tables from '../manager/paper-table.module.css'
import { officerName } from '../office-words.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import styles from './device-table.module.css'
import { deviceIcons, deviceKind } from './device-words.ts'
import type { Devices } from './use-devices.ts'

const place = (role: Role) => roles.indexOf(role)

/** The devices of the office, of one kind together, each with its state in words. */
export function DeviceTable({
  office,
  known,
  live,
  onRemove,
}: {
  office: OfficeConfig
  known: Devices
  live: boolean
  onRemove: (device: PairedDevice) => void
}) {
  const tools = useTools()
  const { t } = tools
  const sorted = [...known.devices].sort(
    (a, b) => place(a.role) - place(b.role) || a.name.localeCompare(b.name, 'vi', { numeric: true }),
  )
  const today = officeDate(known.at)
  const when = (at: string) =>
    officeDate(at) === today ? officeTimeOfDay(at) : `${officeTimeOfDay(at)} ${officeDate(at)}`
  const state = ({ connected, lastSeen }: PairedDevice) => {
    if (connected) return <b className={styles.there}>{t('devices.connected')}</b>
    return lastSeen === null ? t('devices.neverSeen') : t('devices.lastSeen', { time: when(lastSeen) })
  }
  return (
    <table className={`${tables.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('devices.device')}</th>
          <th scope="col">{t('devices.state')}</th>
          <th scope="col">{t('devices.since')}</th>
          <th scope="col">
            <span className="spoken-only">{t('devices.do')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((device) => (
          <tr key={device.id} data-device={device.role}>
            <td>
              <span className={styles.device}>
                <Icon name={deviceIcons[device.role]} size="1.4rem" />
                <span>
                  <strong>{device.name}</strong>
                  <small>{deviceKind(tools, device.role)}</small>
                </span>
              </span>
            </td>
            <td>{state(device)}</td>
            <td>
              {officeDate(device.paired)}
              <small>
                {device.approvedBy === null
                  ? t('devices.byCommand')
                  : t('devices.by', { name: officerName(office, device.approvedBy) })}
              </small>
            </td>
            <td className={tables.right}>
              {device.id === known.own ? (
                <span className={tables.aside}>{t('devices.own')}</span>
              ) : (
                <DeskKey
                  look="small"
                  disabled={!live}
                  label={`${t('devices.remove')}: ${device.name}`}
                  onPress={() => onRemove(device)}
                >
                  {t('devices.remove')}
                </DeskKey>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
