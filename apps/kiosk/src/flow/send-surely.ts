import { type HubLink, HubUnreachable } from '@denluot/client/hub-link'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'

const tries = 3

/**
 * Sends a command and, when no answer came, sends it again under the same id as soon as the hub can be reached: it is
 * carried out once however often it is sent. Gives up with HubUnreachable after three tries or `patienceMs` without a link.
 */
export async function sendSurely(hub: HubLink, intent: Intent, id: string, patienceMs = 6_000): Promise<CommandReply> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await hub.send(intent, id)
    } catch (fault) {
      const again = fault instanceof HubUnreachable && attempt < tries && (await becomesLive(hub, patienceMs))
      if (!again) throw fault
    }
  }
}

function becomesLive({ store }: HubLink, patienceMs: number): Promise<boolean> {
  if (store.getState().link === 'live') return Promise.resolve(true)
  return new Promise((resolve) => {
    const settle = (live: boolean) => {
      clearTimeout(timer)
      forget()
      resolve(live)
    }
    const timer = setTimeout(settle, patienceMs, false)
    const forget = store.subscribe((state) => {
      if (state.link === 'live') settle(true)
    })
  })
}
