import { Agent, request } from 'node:http'
import { dialHub } from './wire-client.ts'

/** Issues one ticket; `request` counts them. Rejects when the server did not accept it. */
export interface Sender {
  readonly send: (request: number) => Promise<void>
  readonly close: () => void
}

const services = ['certification', 'civil-status', 'land', 'business', 'social', 'results'] as const
let run = 0

function issue(count: number) {
  return { type: 'IssueTicket', service: services[count % services.length] ?? 'certification' } as const
}

/** Over HTTP, one kept-alive connection for each request in flight. */
export function httpSender(address: string, token: string, inFlight: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const start = ++run
  return {
    send: (count) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify({ id: `http-${start}-${String(count).padStart(8, '0')}`, ...issue(count) })
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
  const { command, close } = await dialHub(address, token)
  return {
    async send(count) {
      await command(issue(count))
    },
    close,
  }
}
