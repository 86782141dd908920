import type { PairedDevice, WaitingDevice } from '@denluot/shared/contract/pairing'
import type { OfficeConfig } from '@denluot/shared/office/office-config'
import { Icon } from '@denluot/ui/icon'
import { officeTimeOfDay } from '@denluot/ui/office-time'
import { useState } from 'react'
import { useHub, useTools } from '../desk-tools.tsx'
import pages from '../manager/manager-page.module.css'
import tables from '../manager/paper-table.module.css'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { DeskKey } from '../parts/desk-key.tsx'
import { AddDevice } from './add-device.tsx'
import { DeviceTable } from './device-table.tsx'
import { deviceFault, deviceIcons, deviceKind, deviceWhere } from './device-words.ts'
import { LetInDialog } from './let-in-dialog.tsx'
import { type Devices, useDevices } from './use-devices.ts'
import { useWaitingDevices } from './use-waiting-devices.ts'

type Question =
  | { readonly about: 'let-in'; readonly device: WaitingDevice }
  | { readonly about: 'remove'; readonly device: PairedDevice }

/** Every screen of the office: which are there now, who let them in, and the way out; and who stands at the door. */
export function DevicesPage({ office }: { office: OfficeConfig }) {
  const { t } = useTools()
  const live = useHub((store) => store.link === 'live')
  const waiting = useWaitingDevices('manager')
  const { known, look } = useDevices()
  const [question, setQuestion] = useState<Question | null>(null)
  const close = () => {
    setQuestion(null)
    void look()
  }
  return (
    <main className={pages.papers}>
      <section className={tables.paper}>
        <header>
          <h2>
            {t('devices.title')} {known?.devices.length}
          </h2>
          <span className={tables.aside}>{known !== null && stateWords(known)}</span>
        </header>
        {known === null ? (
          <p className={tables.none}>{t('devices.loading')}</p>
        ) : (
          <DeviceTable
            office={office}
            known={known}
            live={live}
            onRemove={(device) => setQuestion({ about: 'remove', device })}
          />
        )}
      </section>
      <div className={pages.column}>
        <WaitingList waiting={waiting} live={live} onOpen={(device) => setQuestion({ about: 'let-in', device })} />
        <AddDevice />
      </div>
      {question?.about === 'let-in' && <LetInDialog device={question.device} onClose={close} />}
      {question?.about === 'remove' && <RemoveDialog device={question.device} onClose={close} />}
    </main>
  )

  function stateWords({ devices, at }: Devices): string {
    if (!live) return t('devices.lost', { time: officeTimeOfDay(at) })
    return t('devices.count', { count: devices.filter(({ connected }) => connected).length })
  }
}

function WaitingList({
  waiting,
  live,
  onOpen,
}: {
  waiting: readonly WaitingDevice[]
  live: boolean
  onOpen: (device: WaitingDevice) => void
}) {
  const tools = useTools()
  const { t } = tools
  return (
    <section className={`${tables.paper} ${waiting.length > 0 ? tables.due : ''}`}>
      <header>
        <h2>
          {t('devices.waiting')} {waiting.length > 0 ? waiting.length : ''}
        </h2>
      </header>
      {waiting.length === 0 && <p className={tables.none}>{t('devices.waitingNone')}</p>}
      {waiting.map((device) => (
        <div key={device.id} className={tables.row}>
          <Icon name={deviceIcons[device.role]} size="1.3rem" />
          <p className={tables.words}>
            <strong>{deviceKind(tools, device.role)}</strong>
            <small>{deviceWhere(tools, device)}</small>
          </p>
          <DeskKey look="small" disabled={!live} onPress={() => onOpen(device)}>
            {t('door.open')}
          </DeskKey>
        </div>
      ))}
    </section>
  )
}

function RemoveDialog({ device, onClose }: { device: PairedDevice; onClose: () => void }) {
  const tools = useTools()
  const { t, hub } = tools
  const [fault, setFault] = useState<string | null>(null)
  const remove = async () => {
    try {
      await hub.devices.unpair(device.id)
      onClose()
    } catch (reason) {
      setFault(deviceFault(tools, reason))
    }
  }
  const { name } = device
  return (
    <DeskDialog
      title={t('devices.removeTitle', { name })}
      effect={fault ?? t('devices.removeEffect', { name })}
      confirm={t('devices.removeConfirm', { name })}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  )
}
