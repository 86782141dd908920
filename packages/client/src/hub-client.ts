import type { Contract } from '@denluot/shared/contract/contract'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { HubRejected, HubUnreachable } from './hub-link.ts'
import type { KeptTokens } from './kept-tokens.ts'
import type { LastingSocket } from './lasting-socket.ts'

/** `as: 'device'` speaks for the page's device even while an officer is signed in. */
export interface CallContext {
  as?: 'device'
}

export type HubClient = ContractRouterClient<Contract, CallContext>

/** The hub's contract over a lasting socket; the token rides in every message, so signing in changes it at once. */
export function createHubClient(socket: LastingSocket, tokens: KeptTokens): HubClient {
  const link = new RPCLink<CallContext>({
    websocket: socket,
    headers: ({ context }) => {
      const token = context.as === 'device' ? tokens.device() : tokens.current()
      return token === null ? {} : { authorization: `Bearer ${token}` }
    },
  })
  return createORPCClient(link)
}

function reasonOf(problem: ORPCError<string, unknown>): string {
  const { data } = problem
  return typeof data === 'object' && data !== null && 'reason' in data ? String(data.reason) : 'invalid'
}

/**
 * What came instead of an answer. While the line is down nothing is sent; any other failure leaves it open whether the hub
 * has heard, and so does an answer that says that the hub itself failed.
 */
export function asHubProblem(problem: unknown): HubRejected | HubUnreachable {
  if (problem instanceof HubUnreachable || problem instanceof HubRejected) return problem
  if (!(problem instanceof ORPCError) || problem.status >= 500) return new HubUnreachable(true, { cause: problem })
  return new HubRejected(problem.status, reasonOf(problem), problem.message)
}

/** @throws HubRejected | HubUnreachable */
export async function ask<Answer>(socket: LastingSocket, call: () => Promise<Answer>): Promise<Answer> {
  if (socket.readyState !== WebSocket.OPEN) throw new HubUnreachable(false)
  try {
    return await call()
  } catch (problem) {
    throw asHubProblem(problem)
  }
}

/** Null for what the hub does not know. @throws HubRejected | HubUnreachable */
export async function askFor<Answer>(socket: LastingSocket, call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask(socket, call)
  } catch (problem) {
    if (problem instanceof HubRejected && problem.status === 404) return null
    throw problem
  }
}
