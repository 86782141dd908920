import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a crowd is told; each is answered once it is done. */
export type CrowdOrder =
  /**
   * Opens `screens` sockets at once; each says the frames of `greeting`, with its own number in the place of `callsBefore`.
   * Answered when all have said them.
   */
  | { readonly kind: 'dial'; readonly address: string; readonly greeting: readonly string[]; readonly screens: number }
  /** Answered when every screen has read up to `seq`. */
  | { readonly kind: 'reach'; readonly seq: number }
  /** Keeps what the first screen reads from now on. */
  | { readonly kind: 'record' }
  /** Answered with what was kept. */
  | { readonly kind: 'recorded' }
  /** Drops all sockets without a word. */
  | { readonly kind: 'leave' }

export interface CrowdAnswer {
  readonly order: number
  /** Epoch ms, with fractions, at which it was done. */
  readonly at: number
  readonly frames: readonly string[]
}

/** Screens that only read: many sockets in a process of their own, so that their work is not the server's. */
export interface Crowd {
  readonly tell: (order: CrowdOrder) => Promise<CrowdAnswer>
  readonly end: () => void
}

export function gatherCrowd(): Crowd {
  const child = fork(fileURLToPath(new URL('crowd-main.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (answer: CrowdAnswer) => void; reject: (problem: Error) => void }>()
  let orders = 0
  child.on('message', (answer: CrowdAnswer) => {
    waiting.get(answer.order)?.resolve(answer)
    waiting.delete(answer.order)
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the crowd is gone'))
  })
  return {
    tell: (order) =>
      new Promise((resolve, reject) => {
        orders += 1
        waiting.set(orders, { resolve, reject })
        child.send({ ...order, order: orders })
      }),
    end: () => child.disconnect(),
  }
}

const wholeFrame = /^\{"i":"[^"]*","t":3,"p":\{"e":"message","d":\{"json":\{"from":\d+,"to":(\d+),/

/** The place to which a frame of the feed brings its reader; null for other frames. */
export function placeIn(frame: string): number | null {
  const to = wholeFrame.exec(frame)?.[1]
  return to === undefined ? null : Number(to)
}

/** Screens count their calls from the first they ever made, so the feeds of no two have the same id. */
export const callsBefore = '#'

/** What a screen of the hub says when it comes back: is the hub well, and what has happened after `seq`? */
export function screenGreeting(token: string, seq: number): readonly string[] {
  const call = (id: string, path: string, input?: object) =>
    JSON.stringify({ i: id, p: { u: path, b: { json: input }, h: { authorization: `Bearer ${token}` } } })
  return [call(`1${callsBefore}`, '/health'), call(`2${callsBefore}`, '/feed', { after: seq })]
}
