import type { Contract } from '@denluot/shared/contract/contract'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'

type Accepted = Extract<CommandReply, { status: 'accepted' }>

/** One WebSocket to a hub. */
export interface WireClient {
  readonly client: ContractRouterClient<Contract>
  /** Sends one command with an id of its own. Rejects when the hub refuses it. */
  readonly command: (intent: Intent) => Promise<Accepted>
  readonly close: () => void
}

let clients = 0

/** Dials the hub as a device or an officer. */
export async function dialHub(address: string, token: string): Promise<WireClient> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/ws`)
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const headers = () => ({ authorization: `Bearer ${token}` })
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket, headers }))
  const name = `bench-${++clients}`
  let commands = 0
  return {
    client,
    async command(intent) {
      commands += 1
      const reply = await client.command({ ...intent, id: `${name}-${String(commands).padStart(8, '0')}` })
      if (reply.status === 'refused') throw new Error(`The hub refused ${intent.type}: ${reply.reason}`)
      return reply
    },
    close: () => socket.close(),
  }
}
