import { contract } from '@denluot/shared/contract/contract'
import type { CommandReply, Role } from '@denluot/shared/contract/replies'
import { programVersion, wireVersion } from '@denluot/shared/contract/version'
import { refusalSentence } from '@denluot/shared/language/refusal-sentence'
import { displayName } from '@denluot/shared/procedures/procedure-names'
import { officeIso } from '@denluot/shared/queue/business-day'
import { stateFor, visibleTo } from '@denluot/shared/queue/visible'
import { implement } from '@orpc/server'
import { HibernationEventIterator } from '@orpc/server/hibernation'
import type { Reply } from '../draft.ts'
import { HubProblem } from '../hub-problem.ts'
import type { OpenedHub } from '../open-hub.ts'
import type { Bearer } from '../storage/device-register.ts'
import { dossierViewOf } from './dossier-view.ts'
import { followEvents, type Reader } from './follow.ts'
import { assertApproved, keeperOf, pairedDevices } from './pairing-calls.ts'
import { assertMaySend, rolesOf, sightOf } from './permissions.ts'
import { rejected } from './rejection.ts'
import { ticketViewOf } from './ticket-view.ts'

/** What a door knows of a caller before anything is done. */
export interface CallerContext {
  readonly bearer: Bearer | null
  readonly token: string | null
  /** The caller sits at the hub's own PC and named it by a loopback name. */
  readonly local: boolean
  /** On this PC, by whatever name. */
  readonly samePc: boolean
  /** Network address, as people write it. */
  readonly address: string
  /** A socket without a token is borne a while longer: it waits to be paired. */
  readonly stay: () => void
  /** Lets the caller follow the feed under the id of a call; null over HTTP, which has `events` instead. */
  readonly follow: ((id: string, reader: Reader) => void) | null
}

export interface RouterOptions {
  readonly hub: OpenedHub
  /** Gives device tokens away on loopback. */
  readonly demo: boolean
  readonly machine: () => { readonly url: string; readonly token: string } | null
  /** Ends every stream when the hub closes. */
  readonly closing: AbortSignal
  readonly counted: (command: string, status: string, seconds: number) => void
  /** Checks answers against the contract, too; for tests. */
  readonly checkOutputs?: boolean
}

/** A reply in the words of the one who asked. */
function replyFor(role: Role, reply: Reply): CommandReply {
  if (reply.status === 'accepted') {
    return { ...reply, events: reply.events.flatMap((event) => visibleTo(role, event) ?? []) }
  }
  return { ...reply, message: refusalSentence('vi', reply.reason, reply.facts) }
}

/** The contract, answered by one opened hub. */
export function createContractRouter({ hub, demo, machine, closing, counted, checkOutputs = false }: RouterOptions) {
  const { pins } = hub
  const { devices } = hub.storage
  const office = () => hub.office().config

  const implementer = (checksOutput: boolean) =>
    implement(contract)
      .$context<CallerContext>()
      // Input is checked before the role (400 before 403); whether there is a bearer at all was checked before both.
      .$config({ initialInputValidationIndex: -1, initialOutputValidationIndex: checksOutput ? -1 : Number.NaN })
      .use(({ context, procedure, next }) => {
        const allowed = procedure['~orpc'].meta.roles
        if (allowed === null) return next()
        const { bearer } = context
        if (bearer === null) throw rejected(401, 'no-token')
        if (!rolesOf(bearer, office()).some((role) => allowed?.includes(role))) throw rejected(403, 'wrong-role')
        return next()
      })
  const os = implementer(checkOutputs)
  const known = (context: CallerContext): Bearer => {
    if (context.bearer === null) throw rejected(401, 'no-token')
    return context.bearer
  }
  /** Ends with the call, with the hub, and with the pairing of whoever reads. */
  const whileHeard = ({ device }: Bearer, signal: AbortSignal | undefined) =>
    AbortSignal.any([...(signal === undefined ? [] : [signal]), closing, devices.whilePaired(device)])
  const assertMayRead = (bearer: Bearer) => {
    if (!devices.knows(bearer)) throw rejected(401, 'bad-token')
  }
  const readerOf = (context: CallerContext, after: number): Reader => {
    const bearer = known(context)
    return { after, role: sightOf(bearer, office()), mayRead: () => assertMayRead(bearer) }
  }

  return os.router({
    health: os.health.handler(() => ({
      status: 'ok',
      version: programVersion,
      wire: wireVersion,
      seq: hub.state().seq,
      now: officeIso(hub.clock.now()),
      sample: office().sample,
      hub: hub.storage.hubId,
      office: office().office.name,
    })),
    office: os.office.handler(() => ({ ...office(), version: hub.office().version })),
    signIn: os.signIn.handler(async ({ input, context }) => {
      const { device } = known(context)
      const verdict = await pins.check(input.officer, device, input.pin)
      if (verdict.status === 'locked') throw rejected(403, 'pin-locked', { seconds: verdict.seconds })
      const officer = office().officers.find(({ id }) => id === input.officer)
      if (verdict.status === 'wrong' || officer === undefined) throw rejected(403, 'wrong-pin')
      return { token: devices.signIn(device, officer.id, hub.now()), officer: officer.id, role: officer.role }
    }),
    signOut: os.signOut.handler(({ context }) => {
      // A desk that nobody signed in on keeps its pairing.
      if (context.token !== null && known(context).officer !== null) devices.revoke(context.token, hub.now())
      return { status: 'ok' }
    }),
    command: os.command.handler(async ({ input, context }) => {
      const bearer = known(context)
      assertMaySend(bearer, input)
      const by = {
        device: bearer.device,
        role: bearer.role,
        ...(bearer.officer === null ? {} : { officer: bearer.officer }),
      }
      const began = performance.now()
      try {
        const reply = await hub.receive(input, by)
        counted(input.type, reply.status, (performance.now() - began) / 1_000)
        return replyFor(sightOf(bearer, office()), reply)
      } catch (problem) {
        if (problem instanceof HubProblem) throw rejected(503, 'not-written')
        throw problem
      }
    }),
    state: os.state.handler(({ context }) => stateFor(sightOf(known(context), office()), hub.state())),
    events: os.events.handler(({ input, context, signal, lastEventId }) => {
      const last = lastEventId === undefined ? Number.NaN : Number(lastEventId)
      const reader = readerOf(context, Number.isSafeInteger(last) ? last : input.after)
      return followEvents(hub, reader, whileHeard(known(context), signal))
    }),
    // Its batches are made once for all who read them (`feed.ts`), and checked there.
    feed: implementer(false).feed.handler(({ input, context }) => {
      const { follow } = context
      if (follow === null) throw rejected(404, 'unknown-address')
      const reader = readerOf(context, input.after)
      return new HibernationEventIterator((id) => follow(id, reader))
    }),
    procedures: {
      search: os.procedures.search.handler(({ input }) => {
        const { items, total } = hub.catalogue.search(input)
        return {
          total,
          items: items.map((procedure) => {
            const { id, code, name, shortName, field, level, service, elsewhere, status, everydayNames } = procedure
            const summary = { name, field, level, service, status, everydayNames, code: code ?? id }
            return {
              ...summary,
              ...(shortName === undefined ? {} : { shortName }),
              ...(elsewhere === undefined ? {} : { elsewhere }),
            }
          }),
        }
      }),
      get: os.procedures.get.handler(({ input }) => {
        const found = hub.catalogue.get(input.code)
        if (found === null) throw rejected(404, 'unknown-procedure')
        return found
      }),
    },
    dossier: os.dossier.handler(({ input }) => {
      const found = hub.storage.dossiers.find(input.code)
      if (found === null) throw rejected(404, 'unknown-dossier')
      const procedure = found.record.procedure === null ? null : hub.catalogue.get(found.record.procedure)
      return dossierViewOf(found, procedure === null ? null : displayName(procedure), hub.clock.now())
    }),
    ticket: os.ticket.handler(({ input }) => {
      const view = ticketViewOf(hub, input.ticket)
      if (view === null) throw rejected(404, 'unknown-ticket')
      return view
    }),
    machine: os.machine.handler(({ context }) =>
      context.samePc && known(context).role === 'kiosk' ? machine() : null,
    ),
    demoToken: os.demoToken.handler(({ input, context }) => {
      if (!demo || !context.local) throw rejected(403, 'not-demo')
      return { token: hub.pair(input.role, `demo ${input.role}`) }
    }),
    pairing: {
      ask: os.pairing.ask.handler(({ input, context }) => {
        const asked = hub.pairing.ask(input.role, context.address)
        if ('wait' in asked) throw rejected(429, 'pairing-busy')
        context.stay()
        return asked
      }),
      outcome: os.pairing.outcome.handler(({ input, context }) => {
        const outcome = hub.pairing.outcome(input.secret)
        if (outcome.status !== 'expired') context.stay()
        return outcome
      }),
      waiting: os.pairing.waiting.handler(async function* ({ context, signal }) {
        const bearer = known(context)
        keeperOf(bearer, hub)
        for await (const waiting of hub.pairing.follow(whileHeard(bearer, signal))) {
          assertMayRead(bearer)
          yield [...waiting]
        }
      }),
      approve: os.pairing.approve.handler(({ input, context }) => {
        assertApproved(hub.pairing.approve(keeperOf(known(context), hub), input))
        return { status: 'ok' }
      }),
      refuse: os.pairing.refuse.handler(({ input, context }) => {
        if (!hub.pairing.refuse(keeperOf(known(context), hub), input.request)) throw rejected(404, 'unknown-pairing')
        return { status: 'ok' }
      }),
    },
    devices: {
      list: os.devices.list.handler(({ context }) => ({ devices: pairedDevices(hub), own: known(context).device })),
      unpair: os.devices.unpair.handler(({ input, context }) => {
        const { officer, desk } = keeperOf(known(context), hub)
        if (!hub.unpair(input.device, officer ?? desk)) throw rejected(404, 'unknown-device')
        return { status: 'ok' }
      }),
    },
  })
}

export type ContractRouter = ReturnType<typeof createContractRouter>
