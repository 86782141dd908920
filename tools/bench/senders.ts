import { Agent, request } from 'node:http'
import { dialHub } from './wire-client.ts'

/** Issues one ticket after the other, each under an id of its own. Rejects when the server did not accept one. */
export interface Sender {
  readonly send: () => Promise<void>
  readonly close: () => void
}

const services = ['certification', 'civil-status', 'land', 'business', 'social', 'results'] as const

function issue(count: number) {
  return { type: 'IssueTicket', service: services[count % services.length] ?? 'certification' } as const
}

/** Over HTTP, one kept-alive connection for each request in flight. */
export function httpSender(address: string, token: string, inFlight: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  let sent = 0
  return {
    send: () =>
      new Promise((resolve, reject) => {
        sent += 1
        const body = JSON.stringify({ id: `http-${String(sent).padStart(8, '0')}`, ...issue(sent) })
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
        }
        const asked = request(`${address}/api/commands`, { method: 'POST', agent, headers }, (answer) => {
          answer.resume()
          answer.once('end', () => {
            if (answer.statusCode === 200) resolve()
            else reject(new Error(`The server answered ${answer.statusCode}`))
          })
        })
        asked.once('error', reject)
        asked.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** Over one WebSocket. */
export async function socketSender(address: string, token: string): Promise<Sender> {
  const { command, close } = await dialHub(address, token)
  let sent = 0
  return {
    async send() {
      sent += 1
      await command(issue(sent))
    },
    close,
  }
}
