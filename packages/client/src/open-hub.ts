import type { FeedBatch, Health } from '@denluot/shared/contract/replies'
import { wireVersion } from '@denluot/shared/contract/version'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import { evolve } from '@denluot/shared/queue/evolve'
import type { QueueState } from '@denluot/shared/queue/state'
import { createStore } from 'zustand/vanilla'
import { createPairing } from './ask-pairing.ts'
import { newCommandId } from './command-id.ts'
import { createDeviceKeeper } from './device-keeper.ts'
import { ask, askFor, createHubClient } from './hub-client.ts'
import { type HubLink, type HubLinkOptions, HubRejected, type HubStore, type LinkState } from './hub-link.ts'
import { keepTokens } from './kept-tokens.ts'
import { LastingSocket } from './lasting-socket.ts'

const BEAT = 2_000
/** A beat that stays unanswered so long is told: nobody knows any more what is true. A late answer takes it back. */
const DOUBT_AFTER = 3_000
/** Then the line is given up. */
const DEAD_AFTER = 5_000
/**
 * A dial is given up after this, so that a cable that is plugged in again is noticed within 2 s: a PC repeats an unanswered
 * dial after 1 s, and then more and more rarely.
 */
const DIAL_PATIENCE = 2_000
/** A page that missed more than this asks for the whole day instead. */
const MOST_TO_CATCH_UP = 500
/** Smaller changes of the clock are the network's. */
const CLOCK_SLACK = 250

/** 0.2 s, doubling to 0.5 s, each ± a quarter so that the screens of an office do not all knock at once. */
function waitBeforeDial(failures: number): number {
  return Math.min(500, 200 * 2 ** failures) * (0.75 + Math.random() / 2)
}

/** What runs between two openings of the line, or until somebody else looks at the screen. */
interface Session {
  over: boolean
  readonly feed: AbortController
}

/** Links a screen to its hub, for ever: it dials again whenever the line breaks, and shows in `store.link` how it stands. */
export function openHub(options: HubLinkOptions): HubLink {
  const tokens = keepTokens(options)
  const store = createStore<HubStore>(() => ({
    link: options.hub.current() === null ? 'searching' : 'connecting',
    linkSince: Date.now(),
    office: null,
    day: null,
    clockOffset: 0,
    pairing: null,
  }))
  const socket = new LastingSocket({
    address: () => options.hub.current()?.replace(/^http/, 'ws').replace(/\/?$/, '/ws') ?? null,
    wait: waitBeforeDial,
    patience: DIAL_PATIENCE,
  })
  const client = createHubClient(socket, tokens)
  const { role } = options
  /** A program gets its token from the command line. */
  const pairing =
    role === 'integrator'
      ? null
      : createPairing({
          calls: client.pairing,
          role,
          show: (state) => store.setState({ pairing: state }),
          isBusy: (problem) => isStatus(problem, 429),
        })
  const listeners = new Set<(event: OfficeEvent) => void>()
  const stopLooking = options.hub.onChange(() => {
    const { link } = store.getState()
    // Another name of a hub that answers is no reason to hang up.
    if (link === 'live') return
    if (options.hub.current() === null) setLink('searching')
    else if (link === 'searching') setLink('connecting')
    socket.dialAnew()
  })
  let session: Session = { over: true, feed: new AbortController() }
  let waitsSince = Date.now()
  let seenBySomebodyElse = false

  /** When the newest answer was asked for: what it said was true then. */
  let knownAt = Date.now()
  let inDoubt = false

  const setLink = (link: LinkState, since = Date.now()) => {
    inDoubt = false
    if (store.getState().link !== link) store.setState({ link, linkSince: since })
  }
  const doubt = () => {
    if (store.getState().link !== 'live') return
    setLink('lost', knownAt)
    inDoubt = true
  }
  const end = (link: LinkState) => {
    clearInterval(beating)
    stopLooking()
    session.over = true
    socket.close()
    setLink(link)
  }
  const setClock = ({ now }: Health, asked: number) => {
    const offset = Math.round(Date.parse(now) - (asked + Date.now()) / 2)
    if (Math.abs(offset - store.getState().clockOffset) > CLOCK_SLACK) store.setState({ clockOffset: offset })
  }
  const pulse = async (): Promise<Health> => {
    const asked = Date.now()
    const health = await client.health()
    setClock(health, asked)
    knownAt = asked
    if (inDoubt) setLink('live')
    return health
  }

  /** A demo gives a token at once, any other office when somebody there has typed the code. Null when the line ends before. */
  const firstToken = async (now: Session): Promise<string | null> => {
    try {
      return (await client.demoToken({ role })).token
    } catch (problem) {
      if (!isStatus(problem, 403)) throw problem
    }
    setLink('needs-pairing')
    return (await pairing?.token(() => now.over)) ?? null
  }
  const loadDay = async () => {
    const [office, day] = await Promise.all([client.office(), client.state()])
    seenBySomebodyElse = false
    store.setState({ office, day })
    return day
  }
  /** Folds a batch into the day. @returns null when it does not join on. */
  const fold = (day: QueueState, batch: FeedBatch, known: number): QueueState | null => {
    if (batch.from !== day.seq) return null
    const next = batch.events.reduce(evolve, day)
    const whole = next.seq === batch.to ? next : { ...next, seq: batch.to }
    store.setState({ day: whole })
    for (const event of batch.events) {
      if (event.seq > known) for (const listener of listeners) listener(event)
    }
    return whole
  }
  const follow = async (start: QueueState, known: number, now: Session): Promise<void> => {
    let day: QueueState | null = start
    for await (const batch of await client.feed({ after: start.seq }, { signal: now.feed.signal })) {
      if (now.over) return
      if (batch.events.some(({ type }) => type === 'OfficeConfigured'))
        store.setState({ office: await client.office() })
      day = fold(day, batch, known)
      if (day === null) return
      if (day.seq >= known) setLink('live')
    }
  }
  /** One life of the line, from the first word to the last. */
  const live = async (now: Session): Promise<void> => {
    const health = await pulse()
    if (health.wire !== wireVersion) return end('outdated')
    if (tokens.device() === null) {
      const token = await firstToken(now)
      if (token === null) return
      tokens.setDevice(token)
      // What the hub said before may be ten minutes old.
      return begin()
    }
    const { day, office } = store.getState()
    const missed = day === null || seenBySomebodyElse ? Number.POSITIVE_INFINITY : health.seq - day.seq
    let start = day !== null && office !== null && missed >= 0 && missed <= MOST_TO_CATCH_UP ? day : await loadDay()
    let known = Math.max(health.seq, start.seq)
    while (!now.over) {
      // A day that is behind is not shown as the present one, not even for a moment: the first batches catch up.
      if (start.seq >= known) setLink('live')
      await follow(start, known, now)
      if (now.over) return
      start = await loadDay()
      known = start.seq
    }
  }
  const begin = () => {
    // The hub is told to stop the old feed; where the line broke, that feed has ended by itself.
    if (!session.over) session.feed.abort()
    session.over = true
    const now: Session = { over: false, feed: new AbortController() }
    session = now
    live(now).catch((problem: unknown) => {
      if (now.over) return
      if (!isStatus(problem, 401)) return socket.redial()
      // Whoever signed in is not known any more; then the device is not either.
      if (tokens.officer() !== null) tokens.setOfficer(null)
      else tokens.setDevice(null)
      begin()
    })
  }
  /** The day again, with the eyes of whoever is signed in now. */
  const lookAgain = () => {
    seenBySomebodyElse = true
    begin()
  }

  socket.addEventListener('open', begin)
  socket.addEventListener('close', () => {
    session.over = true
    waitsSince = Date.now()
    setLink('lost')
  })
  let beats = 0
  const beating = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) {
      if (Date.now() - waitsSince >= DEAD_AFTER) setLink('lost')
      return
    }
    if (beats > 0) return
    beats += 1
    const doubtful = setTimeout(doubt, DOUBT_AFTER)
    const late = setTimeout(() => socket.redial(), DEAD_AFTER)
    // A beat that fails is told by the socket's close.
    pulse()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(doubtful)
        clearTimeout(late)
        beats -= 1
      })
  }, BEAT)

  return {
    store,
    send: (intent, id = newCommandId()) => ask(socket, () => client.command({ ...intent, id })),
    async signIn(officer, pin) {
      const signedIn = await ask(socket, () => client.signIn({ officer, pin }, { context: { as: 'device' } }))
      tokens.setOfficer(signedIn.token)
      lookAgain()
      return { officer: signedIn.officer, role: signedIn.role }
    },
    async signOut() {
      await ask(socket, () => client.signOut())
      tokens.setOfficer(null)
      lookAgain()
    },
    askAgain: () => pairing?.again(),
    devices: createDeviceKeeper(socket, client),
    searchProcedures: (query) => ask(socket, () => client.procedures.search(query)),
    procedure: (code) => askFor(socket, () => client.procedures.get({ code })),
    dossier: (code) => askFor(socket, () => client.dossier({ code })),
    ticket: (ticket) => askFor(socket, () => client.ticket({ ticket })),
    machine: () => ask(socket, () => client.machine()),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => Date.now() + store.getState().clockOffset,
    close: () => end('lost'),
  }
}

function isStatus(problem: unknown, status: number): boolean {
  return problem instanceof HubRejected
    ? problem.status === status
    : problem instanceof Error && 'status' in problem && problem.status === status
}
