import type { FastifyInstance } from 'fastify'
import { callerOf } from './http-door.ts'
import { rejectionBody } from './rejection.ts'
import type { TrustedCallers } from './trusted-callers.ts'

/** What the demo's start page needs to know; on this PC only, and in no real office (`demo` null). */
export function openDemoDoor(app: FastifyInstance, trusted: TrustedCallers, demo: unknown): void {
  app.get('/api/demo', async (request, reply) => {
    if (demo === null || !trusted.isLocal(callerOf(request.raw))) {
      return reply.code(404).send(rejectionBody(404, 'not-demo'))
    }
    return demo
  })
}
