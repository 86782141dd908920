import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { callerOf, tokenOf } from '../doors/http-door.ts'
import { invalidBody, rejectionBody } from '../doors/rejection.ts'
import { createTrustedCallers } from '../doors/trusted-callers.ts'
import { HubProblem } from '../hub-problem.ts'
import { type OfficeTools, type ToolName, toolSchemas } from './office-tools.ts'

function sameKey(given: string | null, key: string): boolean {
  const a = Buffer.from(given ?? '')
  const b = Buffer.from(key)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The command line's way to a hub that runs: from this PC only, with the key that only this user can read. */
export function openControlDoor(app: FastifyInstance, tools: OfficeTools, key: string): void {
  const thisPc = createTrustedCallers([])
  const serve = <Name extends ToolName>(name: Name) => {
    app.post(`/control/${name}`, { bodyLimit: 64 * 1024 * 1024 }, async (request, reply) => {
      const mayAsk = thisPc.isSamePc(callerOf(request.raw)) && sameKey(tokenOf(request.headers.authorization), key)
      if (!mayAsk) return reply.code(401).send(rejectionBody(401, 'no-token'))
      const input = toolSchemas[name].input.safeParse(request.body)
      if (!input.success) return reply.code(400).send(invalidBody(input.error.issues))
      const tool = tools[name] as (input: unknown) => Promise<unknown>
      try {
        return await tool(input.data)
      } catch (problem) {
        if (problem instanceof HubProblem) return reply.code(409).send({ message: problem.message })
        throw problem
      }
    })
  }
  for (const name of Object.keys(toolSchemas)) serve(name as ToolName)
}
