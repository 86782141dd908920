import { doorstepOf } from '@denluot/client/doorstep'
import { useIdle } from '@denluot/ui/use-idle'
import { useEffect, useState } from 'react'
import { Desk } from './desk/desk.tsx'
import { type Known, useHub, useSending, useTools } from './desk-tools.tsx'
import { DoorstepPage } from './doorstep/doorstep-page.tsx'
import { ManagerPage } from './manager/manager-page.tsx'
import { DeskKey } from './parts/desk-key.tsx'
import { MessagePage } from './parts/message-page.tsx'
import { recentOfficers, rememberOfficer, type Session, storedSession, storeSession } from './session.ts'
import { LockDialog } from './sign-in/lock-dialog.tsx'
import { SignIn } from './sign-in/sign-in.tsx'

/** Nobody touched the desk for this long: the PIN is asked for again. A running turn stays open. */
const lockAfterMs = 10 * 60_000

/** Which page of the desk is due: not linked yet, sign-in, a counter, or the manager's view. */
export function App() {
  const { t, place } = useTools()
  const link = useHub((store) => store.link)
  const office = useHub((store) => store.office)
  const day = useHub((store) => store.day)
  const doorstep = doorstepOf({ link, office }, place.machine !== null)
  if (doorstep !== null) return <DoorstepPage doorstep={doorstep} />
  if (link === 'outdated') {
    return (
      <MessagePage title={t('link.outdated')}>
        <DeskKey look="primary" onPress={() => window.location.reload()}>
          {t('link.reload')}
        </DeskKey>
      </MessagePage>
    )
  }
  if (office === null || day === null) return <MessagePage title={t('link.connecting')} />
  return <SignedInOrNot office={office} day={day} />
}

function SignedInOrNot({ office, day }: Known) {
  const { sender, hub } = useTools()
  const notice = useSending((state) => state.notice)
  const [session, setSession] = useState<Session | null>(() => storedSession(sessionStorage))
  const [last, setLast] = useState<Session | null>(null)
  const [recent, setRecent] = useState(() => recentOfficers(localStorage))
  const [looksOn, setLooksOn] = useState(session?.counter === null)
  const [locked, setLocked] = useState(false)
  useIdle(session === null || locked ? null : lockAfterMs, () => setLocked(true))

  const signInNeeded = notice?.kind === 'rejected' && notice.reason === 'sign-in-needed'
  useEffect(() => {
    if (!signInNeeded) return
    storeSession(sessionStorage, null)
    setLast(session)
    setSession(null)
    sender.say(null)
  }, [signInNeeded, session, sender])

  async function begin(next: Session | null): Promise<void> {
    storeSession(sessionStorage, next)
    setSession(next)
    setLast(null)
    setLocked(false)
    setLooksOn(next !== null && next.counter === null)
    if (next === null) return
    rememberOfficer(localStorage, { officer: next.officer, counter: next.counter })
    setRecent(recentOfficers(localStorage))
    const now = next.counter === null ? undefined : day.counters[next.counter]
    const open = now !== undefined && now.status !== 'closed' && now.officer === next.officer
    if (next.counter === null || open) return
    // Whoever sits down here has left the other place; a turn still running there is said by the hub.
    const left = Object.values(day.counters).filter(
      (counter) => counter.officer === next.officer && counter.status !== 'closed' && counter.id !== next.counter,
    )
    await sender.press('main', [
      ...left.map(({ id }) => ({ type: 'CloseCounter', counter: id }) as const),
      { type: 'OpenCounter', counter: next.counter },
    ])
  }

  async function signOut(): Promise<void> {
    await hub.signOut()
    await begin(null)
  }

  const officer = office.officers.find(({ id }) => id === session?.officer)
  const counter = office.counters.find(({ id }) => id === session?.counter)
  if (session === null || officer === undefined || (session.counter !== null && counter === undefined)) {
    return <SignIn office={office} day={day} recent={recent} last={last} onSignedIn={begin} />
  }
  return (
    <>
      {session.counter === null || (looksOn && session.role === 'manager') ? (
        <ManagerPage
          office={office}
          day={day}
          session={session}
          onDesk={session.counter === null ? null : () => setLooksOn(false)}
          onSignOut={() => void signOut()}
        />
      ) : (
        <Desk
          office={office}
          day={day}
          session={{ ...session, counter: session.counter }}
          recent={recent}
          locked={locked}
          onSession={begin}
          onLive={() => setLooksOn(true)}
        />
      )}
      {locked && <LockDialog name={officer.name} officer={officer.id} onUnlocked={() => setLocked(false)} />}
    </>
  )
}
