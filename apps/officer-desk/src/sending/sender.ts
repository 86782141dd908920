import { HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { CommandType, Intent } from '@denluot/shared/queue/command'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Refused = Extract<CommandReply, { status: 'refused' }>
export type Accepted = Extract<CommandReply, { status: 'accepted' }>

/** One line under the big key. */
export type Notice =
  | { readonly kind: 'refused'; readonly reason: Refused['reason']; readonly message: string }
  /** The hub's door turned the command away (403 and the like), with its reason word. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Nothing went out; nothing happened. */
  | { readonly kind: 'not-sent' }
  /** The window did not become compact, or did not grow again. */
  | { readonly kind: 'window-stays' }
  /** It went out long ago and no answer came; it is not tried again. */
  | { readonly kind: 'unsure' }

/** A command without an answer, with the id it keeps for every further try. `at` is epoch ms. */
export interface KeptCommand {
  readonly id: string
  readonly intent: Intent
  readonly at: number
}

export interface SenderState {
  /** Key whose command is out; it stays down until the hub answers. `since` is epoch ms. */
  readonly out: { readonly key: string; readonly since: number } | null
  readonly kept: readonly KeptCommand[]
  readonly notice: Notice | null
}

export interface Sender {
  readonly store: StoreApi<SenderState>
  /**
   * Sends the intents one after the other, each under an id of its own, and stops at the first that is not accepted.
   * The accepted replies, or null when a key is still down, an answer is outstanding or something was refused.
   */
  press(key: string, intents: readonly Intent[]): Promise<readonly Accepted[] | null>
  /** Sends what was kept, oldest first, under the old ids; to be called whenever the link is live again. */
  sendKept(): Promise<void>
  say(notice: Notice | null): void
}

export interface SenderParts {
  readonly send: (intent: Intent, id: string) => Promise<CommandReply>
  readonly newId: () => string
  /** Epoch ms. */
  readonly now: () => number
  /** Where kept commands outlive a reload of the page. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

const sendLater: ReadonlySet<CommandType> = new Set(['FinishService', 'HoldTicket', 'AttachDossier'])

/** True at any later time: it ends what this counter began, and changes nobody else's place. */
export function canWait(intent: Intent): boolean {
  return sendLater.has(intent.type)
}

/** After this a call that may or may not have arrived is not repeated: whoever comes back to it would not expect it. */
const repeatWithinMs = 15_000

const storageKey = 'denluot.desk.kept'

/** Sends the desk's commands truthfully: one at a time, never twice, and nothing silently. */
export function createSender({ send, newId, now, storage }: SenderParts): Sender {
  const store = createStore<SenderState>(() => ({ out: null, kept: restored(storage), notice: null }))

  function keep(kept: readonly KeptCommand[]): void {
    store.setState({ kept })
    if (kept.length === 0) storage?.removeItem(storageKey)
    else storage?.setItem(storageKey, JSON.stringify(kept))
  }

  async function sendOne(intent: Intent, id: string): Promise<Accepted | null> {
    try {
      const reply = await send(intent, id)
      if (reply.status === 'accepted') return reply
      store.setState({ notice: { kind: 'refused', reason: reply.reason, message: reply.message } })
    } catch (fault) {
      if (fault instanceof HubRejected) store.setState({ notice: { kind: 'rejected', reason: fault.reason } })
      else throw fault
    }
    return null
  }

  async function press(key: string, intents: readonly Intent[]): Promise<readonly Accepted[] | null> {
    if (store.getState().out !== null) return null
    store.setState({ out: { key, since: now() }, notice: null })
    const replies: Accepted[] = []
    try {
      for (const intent of intents) {
        const id = newId()
        try {
          const reply = await sendOne(intent, id)
          if (reply === null) return null
          replies.push(reply)
        } catch (fault) {
          if (!(fault instanceof HubUnreachable)) throw fault
          if (fault.sent || canWait(intent)) keep([...store.getState().kept, { id, intent, at: now() }])
          else store.setState({ notice: { kind: 'not-sent' } })
          return null
        }
      }
      return replies
    } finally {
      store.setState({ out: null })
    }
  }

  async function sendKept(): Promise<void> {
    while (store.getState().out === null) {
      const [first] = store.getState().kept
      if (first === undefined) return
      store.setState({ out: { key: 'kept', since: now() } })
      try {
        if (!canWait(first.intent) && now() - first.at > repeatWithinMs) {
          store.setState({ notice: { kind: 'unsure' } })
        } else {
          await sendOne(first.intent, first.id)
        }
        keep(store.getState().kept.filter((each) => each.id !== first.id))
      } catch (fault) {
        if (fault instanceof HubUnreachable) return
        throw fault
      } finally {
        store.setState({ out: null })
      }
    }
  }

  return { store, press, sendKept, say: (notice) => store.setState({ notice }) }
}

function restored(storage: SenderParts['storage']): readonly KeptCommand[] {
  const text = storage?.getItem(storageKey) ?? null
  if (text === null) return []
  const kept: unknown = JSON.parse(text)
  return Array.isArray(kept) ? kept : []
}
