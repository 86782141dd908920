import {
  draftToSave,
  type OpenOffice,
  openOffice,
  type SavedAs,
  type SetUpPlace,
  type SetUpView,
  setUpAddress,
} from '@denluot/shared/contract/set-up-contract'
import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import { draftFaults } from '@denluot/shared/set-up/draft-faults'
import { pinFaultsOf } from '@denluot/shared/set-up/officer-pin'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { callerOf } from '../doors/http-door.ts'
import { invalidBody, rejectionBody } from '../doors/rejection.ts'
import { createTrustedCallers } from '../doors/trusted-callers.ts'
import { HubProblem } from '../hub-problem.ts'
import type { SetUpFile } from './set-up-file.ts'

export interface SetUpDoorOptions {
  readonly file: SetUpFile
  readonly place: () => SetUpPlace
  /** ISO 8601. */
  readonly now: () => string
  /** Opens the office of a draft without faults. @returns the token of this PC's desk */
  readonly open: (wish: OpenOffice) => Promise<string>
  /** The office is open and the page has been told. */
  readonly onOpened: () => void
  readonly log: Logger
}

/** Paths of what is wrong with a wish, as the schema would say them. */
function wrongIn({ draft, pins }: OpenOffice) {
  const ofDraft = draftFaults(draft).map(({ at, word }) => ({ path: ['draft', ...at.split('.')], message: word }))
  const officers = draft.officers.map(({ key }) => key)
  const ofPins = Object.entries(pinFaultsOf(officers, pins)).map(([key, word]) => ({
    path: ['pins', key],
    message: word,
  }))
  return [...ofDraft, ...ofPins]
}

/** Whoever asks has to sit at this PC, on a page of this very address: the wizard knows no secret to ask for instead. */
function guard(app: FastifyInstance): void {
  const loopback = createTrustedCallers([])
  app.addHook('onRequest', async (request, reply) => {
    const caller = callerOf(request.raw)
    if (!loopback.isLocal(caller)) return reply.code(403).send(rejectionBody(403, 'set-up-here-only'))
    const ownPage = caller.origin === undefined || caller.origin === `http://${caller.host}`
    if (!ownPage) return reply.code(403).send(rejectionBody(403, 'foreign-page'))
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

function shapeErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((problem: Error & { statusCode?: number }, _request, reply) => {
    if (problem instanceof HubProblem && problem.code === 'not-done') {
      return reply.code(409).send({ ...rejectionBody(409, 'saved-elsewhere'), message: problem.message })
    }
    const status = problem.statusCode ?? 500
    if (status === 413) return reply.code(413).send(rejectionBody(413, 'draft-too-large'))
    if (status === 415) return reply.code(415).send(rejectionBody(415, 'wrong-type'))
    if (status === 400) return reply.code(400).send(invalidBody([{ message: 'the body is not JSON' }]))
    log.error({ err: problem }, 'the set-up could not be kept')
    return reply.code(500).send(rejectionBody(500, 'fault'))
  })
}

/** The wizard's wire, on this PC only. */
export function openSetUpDoor(app: FastifyInstance, options: SetUpDoorOptions): void {
  const { file, place, now, open, onOpened, log } = options
  // A form of a foreign page can send text, but not JSON.
  app.removeContentTypeParser('text/plain')
  guard(app)
  shapeErrors(app, log)

  app.get(
    setUpAddress.view,
    (): SetUpView => ({
      ...file.current(),
      place: place(),
      procedures: sampleCatalogue.length,
    }),
  )

  app.put(setUpAddress.draft, (request, reply) => {
    const wish = draftToSave.safeParse(request.body)
    if (!wish.success) return reply.code(400).send(invalidBody(wish.error.issues))
    const saved = file.save(wish.data.revision, wish.data.draft, now())
    if (saved === null) return reply.code(409).send(rejectionBody(409, 'saved-elsewhere'))
    return reply.send({ revision: saved.revision, savedAt: saved.savedAt } satisfies SavedAs)
  })

  app.post(setUpAddress.open, async (request, reply) => {
    const wish = openOffice.safeParse(request.body)
    if (!wish.success) return reply.code(400).send(invalidBody(wish.error.issues))
    const wrong = wrongIn(wish.data)
    if (wrong.length > 0) return reply.code(400).send(invalidBody(wrong))
    const token = await open(wish.data)
    reply.raw.once('finish', onOpened)
    return reply.send({ token })
  })

  app.all('/api/*', (_request, reply) => reply.code(503).send(rejectionBody(503, 'not-set-up')))
}
