import type { IncomingMessage } from 'node:http'
import type { Role } from '@denluot/shared/contract/replies'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { onError } from '@orpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { OpenedHub } from '../open-hub.ts'
import type { CallerContext, ContractRouter } from './contract-router.ts'
import { openApiDocument } from './openapi-document.ts'
import { rolesOf } from './permissions.ts'
import { bodyOfError, invalidBody, rejectionBody } from './rejection.ts'
import type { Caller, TrustedCallers } from './trusted-callers.ts'

/** Calls that need no token. */
const open: readonly string[] = ['/api/health', '/api/demo-token', '/api/demo', '/api/pairing', '/api/pairing/outcome']
/** `feed` speaks in batches over the WebSocket; the outside has `events`. */
const hidden = (path: readonly string[]) => path[0] === 'feed'

export function callerOf(request: IncomingMessage): Caller {
  return {
    host: request.headers.host,
    origin: request.headers.origin,
    remoteAddress: request.socket.remoteAddress,
  }
}

/** Network address of a caller, as people write it. */
export function addressOf({ remoteAddress = '' }: Caller): string {
  return remoteAddress.replace(/^::ffff:/, '')
}

export function tokenOf(authorization: string | string[] | undefined): string | null {
  return /^Bearer ([\w-]{20,200})$/i.exec(typeof authorization === 'string' ? authorization : '')?.[1] ?? null
}

/** Sends 403 and answers false when somebody without one of the roles asks. */
export function hasRole(hub: OpenedHub, request: FastifyRequest, reply: FastifyReply, roles: readonly Role[]): boolean {
  const { bearer } = request.caller
  if (bearer !== null && rolesOf(bearer, hub.office().config).some((role) => roles.includes(role))) return true
  void reply.code(403).send(rejectionBody(403, 'wrong-role'))
  return false
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: CallerContext
  }
}

/** Bodies as the outside reads them, whatever went wrong before a procedure was reached. */
function shapeErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((problem: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const status = problem.statusCode ?? 500
    if (status === 413) return reply.code(413).send(rejectionBody(413, 'too-large'))
    if (status === 415) return reply.code(415).send(rejectionBody(415, 'wrong-type'))
    if (status === 400) return reply.code(400).send(invalidBody([{ message: 'the body is not JSON' }]))
    log.error({ err: problem }, 'a request failed')
    return reply.code(500).send(rejectionBody(500, 'fault'))
  })
}

/** The contract below `/api` for integrators, scripts and tests. */
export function openHttpDoor(
  app: FastifyInstance,
  { hub, router, trusted, log }: { hub: OpenedHub; router: ContractRouter; trusted: TrustedCallers; log: Logger },
): void {
  shapeErrors(app, log)
  app.decorateRequest('caller')

  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // `POST /api/sign-out` has nothing to say.
    if (body === '') done(null, undefined)
    else void parse(request, body.toString(), done)
  })

  app.addHook('onRequest', async (request, reply) => {
    const caller = callerOf(request.raw)
    if (!trusted.knowsHost(caller)) return reply.code(403).send(rejectionBody(403, 'unknown-host'))
    if (!['GET', 'HEAD'].includes(request.method) && !trusted.knowsOrigin(caller)) {
      return reply.code(403).send(rejectionBody(403, 'foreign-page'))
    }
    const path = request.url.split('?')[0] ?? ''
    if (!path.startsWith('/api/')) return
    reply.header('cache-control', 'no-store')
    const token = tokenOf(request.headers.authorization)
    const bearer = token === null ? null : hub.storage.devices.bearerOf(token)
    request.caller = {
      bearer,
      token,
      local: trusted.isLocal(caller),
      samePc: trusted.isSamePc(caller),
      address: addressOf(caller),
      stay: () => {},
      follow: null,
    }
    if (bearer !== null) hub.presence.heard(bearer.device)
    if (bearer !== null || open.includes(path)) return
    const said = request.headers.authorization !== undefined
    return reply
      .code(401)
      .header('www-authenticate', 'Bearer')
      .send(rejectionBody(401, said ? 'bad-token' : 'no-token'))
  })

  const handler = new OpenAPIHandler(router, {
    filter: ({ path }) => !hidden(path),
    customErrorResponseBodyEncoder: bodyOfError,
    interceptors: [
      async (options) => {
        const result = await options.next()
        const body = result.response?.body
        const refused = typeof body === 'object' && body !== null && 'status' in body && body.status === 'refused'
        if (refused && result.response !== undefined) result.response.status = 409
        return result
      },
    ],
    clientInterceptors: [
      onError((problem) => {
        if (!(problem instanceof Error && 'status' in problem)) log.error({ err: problem }, 'a call failed')
      }),
    ],
  })

  let document: Promise<unknown> | null = null
  app.get('/api/openapi.json', () => {
    document ??= openApiDocument(router, hidden)
    return document
  })
  app.all('/api/*', async (request, reply) => {
    const { matched } = await handler.handle(request, reply, { prefix: '/api', context: request.caller })
    if (!matched) return reply.code(404).send(rejectionBody(404, 'unknown-address'))
  })
}
