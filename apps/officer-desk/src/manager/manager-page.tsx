import { useOfficeNow } from '@denluot/ui/office-time'
import { useState } from 'react'
import { Banners } from '../desk/banners.tsx'
import { type Known, useHub, useTools } from '../desk-tools.tsx'
import { DevicesPage } from '../devices/devices-page.tsx'
import { WaitingDevices } from '../devices/waiting-devices.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { officerName } from '../office-words.ts'
import { Bar } from '../parts/bar.tsx'
import { BarKey } from '../parts/bar-key.tsx'
import type { Session } from '../session.ts'
import { hallCourse } from '../views/hall-course.ts'
import { managerView } from '../views/manager-view.ts'
import { AttentionList } from './attention-list.tsx'
import { CounterTable } from './counter-table.tsx'
import { Figures } from './figures.tsx'
import { HallChart } from './hall-chart.tsx'
import { LineTable } from './line-table.tsx'
import styles from './manager-page.module.css'

type Place = 'live' | 'devices'

/** The office as it runs now, for who answers for it. */
export function ManagerPage({
  office,
  day,
  session,
  onDesk,
  onSignOut,
}: Known & {
  session: Session
  /** To the counter this manager sits at, when there is one. */
  onDesk: (() => void) | null
  onSignOut: () => void
}) {
  const { t, language, sender } = useTools()
  const offset = useHub((store) => store.clockOffset)
  const live = useHub((store) => store.link === 'live')
  const now = useOfficeNow(offset, 1000)
  const iso = new Date(now).toISOString()
  const view = managerView(day, office, iso)
  const [place, setPlace] = useState<Place>('live')
  useDeskKeys({ 'switch-officer': onSignOut })

  return (
    <div className={styles.page}>
      <Bar
        sign={language === 'en' ? office.office.nameEn : office.office.name}
        right={
          <>
            <span>{officerName(office, session.officer)}</span>
            <BarKey cap="Ctrl L" onPress={onSignOut}>
              {t('bar.switch')}
            </BarKey>
          </>
        }
      >
        <nav className={styles.places}>
          <BarKey current={place === 'live'} onPress={() => setPlace('live')}>
            {t('manager.live')}
          </BarKey>
          <BarKey current={place === 'devices'} onPress={() => setPlace('devices')}>
            {t('devices.title')}
          </BarKey>
          {onDesk !== null && (
            <BarKey current={false} onPress={onDesk}>
              {t('manager.desk')}
            </BarKey>
          )}
        </nav>
      </Bar>
      <Banners
        help={day.help}
        now={iso}
        live={live}
        onAnswer={(where) => void sender.press('help', [{ type: 'AnswerHelp', where }])}
      />
      {place === 'devices' ? (
        <DevicesPage office={office} />
      ) : (
        <>
          <WaitingDevices role={session.role} />
          <Figures view={view} />
          <main className={styles.papers}>
            <div className={styles.column}>
              <LineTable office={office} lines={view.lines} />
              <AttentionList office={office} day={day} now={iso} />
            </div>
            <div className={styles.column}>
              <CounterTable office={office} view={view} now={now} />
              <HallChart course={hallCourse(day, now)} />
            </div>
          </main>
        </>
      )}
    </div>
  )
}
