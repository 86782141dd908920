import { Agent, request } from 'node:http'
import type { Contract } from '@denluot/shared/contract/contract'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'

/** Issues one ticket; `request` counts them. Rejects when the server did not accept it. */
export interface Sender {
  readonly send: (request: number) => Promise<void>
  readonly close: () => void
}

const services = ['certification', 'civil-status', 'land', 'business', 'social', 'results'] as const
let run = 0

function issue(start: number, count: number) {
  const service = services[count % services.length] ?? 'certification'
  return { id: `bench-${start}-${String(count).padStart(8, '0')}`, type: 'IssueTicket', service } as const
}

/** Over HTTP, one kept-alive connection for each request in flight. */
export function httpSender(address: string, token: string, inFlight: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const start = ++run
  return {
    send: (count) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(issue(start, count))
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
        }
        const sent = request(`${address}/api/commands`, { method: 'POST', agent, headers }, (answer) => {
          answer.resume()
          answer.once('end', () => {
            if (answer.statusCode === 200) resolve()
            else reject(new Error(`The server answered ${answer.statusCode}`))
          })
        })
        sent.once('error', reject)
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** Over one WebSocket. */
export async function socketSender(address: string, token: string): Promise<Sender> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/ws`)
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const headers = () => ({ authorization: `Bearer ${token}` })
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket, headers }))
  const start = ++run
  return {
    async send(count) {
      const reply = await client.command(issue(start, count))
      if (reply.status !== 'accepted') throw new Error(`The hub refused: ${reply.reason}`)
    },
    close: () => socket.close(),
  }
}
