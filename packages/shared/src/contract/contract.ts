import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { procedureSchema } from '../procedures/procedure.ts'
import { commandSchema } from '../queue/command.ts'
import { officeEventSchema } from '../queue/event.ts'
import type { QueueState } from '../queue/state.ts'
import {
  askedPairing,
  deviceName,
  pairableRole,
  pairedDevice,
  pairingCode,
  pairingOutcome,
  pairingSecret,
  waitingDevice,
} from './pairing.ts'
import { publicOfficeSchema } from './public-office.ts'
import {
  commandReply,
  dossierView,
  feedBatch,
  health,
  procedureSummary,
  type Role,
  roleSchema,
  ticketView,
} from './replies.ts'

/** Who may call: every procedure says it; `null` = no token needed. */
export interface ContractMeta {
  roles?: readonly Role[] | null
}

const all: readonly Role[] = ['kiosk', 'display', 'desk', 'manager', 'integrator']
const base = oc.$meta<ContractMeta>({ roles: [] })
const door = (roles: readonly Role[] | null) => base.meta({ roles })
const limit = (most: number, usual: number) => z.coerce.number<number>().int().min(1).max(most).default(usual)
const seq = z.coerce.number<number>().int().min(0)
const done = z.object({ status: z.literal('ok') })
/** Whoever answers for the door: on a desk somebody has to be signed in. */
const keepers: readonly Role[] = ['desk', 'manager']

/** The one wire of the office, served over WebSocket (`/ws`) and as plain HTTP below `/api`. */
export const contract = {
  health: door(null).route({ method: 'GET', path: '/health' }).output(health),
  office: door(all).route({ method: 'GET', path: '/office' }).output(publicOfficeSchema),
  signIn: door(['desk'])
    .route({ method: 'POST', path: '/sign-in' })
    .input(z.strictObject({ officer: z.string().min(1).max(32), pin: z.string().regex(/^\d{6,12}$/) }))
    .output(z.object({ token: z.string(), officer: z.string(), role: z.enum(['officer', 'manager']) })),
  signOut: door(['desk']).route({ method: 'POST', path: '/sign-out' }).output(done),
  command: door(all).route({ method: 'POST', path: '/commands' }).input(commandSchema).output(commandReply),
  state: door(all).route({ method: 'GET', path: '/state' }).output(z.custom<QueueState>()),
  /** Server-sent events, one object each; resumes by `after` or `Last-Event-ID`. */
  events: door(['desk', 'manager', 'integrator'])
    .route({ method: 'GET', path: '/events' })
    .input(z.object({ after: seq.default(0) }))
    .output(eventIterator(officeEventSchema)),
  /** WebSocket only: batches contiguous in from/to, so that a gap is seen. */
  feed: door(all)
    .route({ method: 'GET', path: '/feed' })
    .input(z.object({ after: z.int().min(0) }))
    .output(eventIterator(feedBatch)),
  procedures: {
    search: door(all)
      .route({ method: 'GET', path: '/procedures' })
      .input(
        z.object({
          q: z.string().max(200).default(''),
          field: z.string().max(120).optional(),
          level: z.string().max(40).optional(),
          limit: limit(200, 20),
        }),
      )
      .output(z.object({ items: z.array(procedureSummary), total: z.int() })),
    get: door(all)
      .route({ method: 'GET', path: '/procedures/{code}' })
      .input(z.object({ code: z.string().min(1).max(80) }))
      .output(procedureSchema),
  },
  dossier: door(all)
    .route({ method: 'GET', path: '/dossiers/{code}' })
    .input(z.object({ code: z.string().min(1).max(80) }))
    .output(dossierView),
  ticket: door(all)
    .route({ method: 'GET', path: '/tickets/{ticket}' })
    .input(z.object({ ticket: z.string().min(1).max(40) }))
    .output(ticketView),
  /** The machine host of this PC, for pages that run on it; null from elsewhere. */
  machine: door(['kiosk', 'desk'])
    .route({ method: 'GET', path: '/machine' })
    .output(z.object({ url: z.string(), token: z.string() }).nullable()),
  /** Demo office on loopback only: a token of the page's role. */
  demoToken: door(null)
    .route({ method: 'POST', path: '/demo-token' })
    .input(z.strictObject({ role: roleSchema }))
    .output(z.object({ token: z.string() })),
  /** How a page without a token comes in: it shows a code, and somebody of the office types it. */
  pairing: {
    ask: door(null)
      .route({ method: 'POST', path: '/pairing' })
      .input(z.strictObject({ role: pairableRole }))
      .output(askedPairing),
    /** A page that has not asked for half a minute is taken for closed, and its request with it. */
    outcome: door(null)
      .route({ method: 'POST', path: '/pairing/outcome' })
      .input(z.strictObject({ secret: pairingSecret }))
      .output(pairingOutcome),
    /** Who asks to come in, now and whenever that changes; oldest first. */
    waiting: door(keepers)
      .route({ method: 'GET', path: '/pairing/waiting' })
      .output(eventIterator(z.array(waitingDevice))),
    approve: door(keepers)
      .route({ method: 'POST', path: '/pairing/approve' })
      .input(z.strictObject({ request: z.string().min(1).max(40), code: pairingCode, name: deviceName }))
      .output(done),
    refuse: door(keepers)
      .route({ method: 'POST', path: '/pairing/refuse' })
      .input(z.strictObject({ request: z.string().min(1).max(40) }))
      .output(done),
  },
  devices: {
    list: door(['manager'])
      .route({ method: 'GET', path: '/devices' })
      .output(
        z.object({
          devices: z.array(pairedDevice),
          /** The device that asks; it is no use to take oneself out. */
          own: z.string(),
        }),
      ),
    /** Every token of the device ends at once. */
    unpair: door(['manager'])
      .route({ method: 'POST', path: '/devices/unpair' })
      .input(z.strictObject({ device: z.string().min(1).max(60) }))
      .output(done),
  },
}

export type Contract = typeof contract
