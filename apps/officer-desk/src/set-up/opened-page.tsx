import { keepTokens } from '@denluot/client/kept-tokens'
import { Frieze } from '@denluot/ui/frieze'
import { useEffect, useRef, useState } from 'react'
import { deskStorage } from '../desk-storage.ts'
import { DeskKey } from '../parts/desk-key.tsx'
import layout from './layout.module.css'
import styles from './opened-page.module.css'
import type { SetUpDoor } from './set-up-door.ts'
import { useSetUp, useSetUpTools } from './set-up-tools.tsx'

const askAgainMs = 300
const slowAfterAsks = 60

/** Where the hub went when the office was opened: still at this page's own address, or at the one it was told to listen on. */
function isHere(address: string): boolean {
  return new URL(address).hostname === '127.0.0.1'
}

/** The office is open: this PC is its first desk, and this is how the others come to it. */
export function OpenedPage({ token, door }: { token: string; door: SetUpDoor }) {
  const { t } = useSetUpTools()
  const name = useSetUp(({ draft }) => draft.office.name)
  const place = useSetUp((state) => state.place)
  const here = isHere(place.here)
  const serving = useServing(door, here)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    if (!here) return
    // Also somebody who closes this page and opens the desk later finds the PC paired.
    keepTokens({ role: 'desk', storage: deskStorage(localStorage, sessionStorage), fragment: `#token=${token}` })
  }, [here, token])
  const desk = here ? '/desk' : `${place.here}/desk#token=${token}`

  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <section className={styles.first}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {t('opened.title', { office: name.trim() })}
          </h2>
          <p className={styles.lead}>{t('opened.lead')}</p>
          <DeskKey look="primary" disabled={serving !== 'yes'} onPress={() => window.location.assign(desk)}>
            {t('opened.desk')}
          </DeskKey>
          <p role="status" className={layout.small}>
            {serving === 'not-yet' && t('opened.starting')}
            {serving === 'slow' && t('opened.slow', { address: `${place.here}/desk` })}
          </p>
        </section>
        <div className={styles.papers}>
          <section className={styles.paper}>
            <h3>{t('opened.manager')}</h3>
            <p>{t('opened.managerHint')}</p>
          </section>
          <section className={styles.paper}>
            <h3>{t('opened.others')}</h3>
            <OtherPcs lan={place.lan} open={!here || place.lan.length > 0} />
          </section>
          <section className={styles.paper}>
            <h3>{t('opened.backup')}</h3>
            <p>{t('opened.backupHint', { data: place.data })}</p>
          </section>
        </div>
      </div>
      <Frieze className={styles.frieze ?? ''} />
    </main>
  )
}

function OtherPcs({ lan, open }: { lan: readonly string[]; open: boolean }) {
  const { t } = useSetUpTools()
  if (!open) return <p>{t('opened.othersClosed')}</p>
  const pages = [
    ['kiosk', t('opened.kiosk')],
    ['display', t('opened.display')],
    ['desk', t('opened.deskPage')],
  ] as const
  return (
    <>
      <p>{t('opened.othersLan')}</p>
      {lan.map((address) => (
        <ul key={address} className={styles.addresses}>
          {pages.map(([page, name]) => (
            <li key={page}>
              {name}: <b>{`${address}/${page}`}</b>
            </li>
          ))}
        </ul>
      ))}
    </>
  )
}

/** Asks whether the office serves until it does. At another address the page cannot ask, and the key simply leads there. */
function useServing(door: SetUpDoor, here: boolean): 'not-yet' | 'slow' | 'yes' {
  const [serving, setServing] = useState<'not-yet' | 'slow' | 'yes'>(here ? 'not-yet' : 'yes')
  useEffect(() => {
    if (!here) return
    let asks = 0
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      if (await door.serves()) return setServing('yes')
      asks += 1
      if (asks === slowAfterAsks) setServing('slow')
      timer = setTimeout(() => void ask(), askAgainMs)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [door, here])
  return serving
}
