import {
  type OpenOffice,
  openedOffice,
  type SavedAs,
  type SetUpView,
  savedAs,
  setUpAddress,
  setUpView,
} from '@denluot/shared/contract/set-up-contract'
import type { OfficeDraft } from '@denluot/shared/set-up/office-draft'
import { z } from 'zod'

export type Saving = { readonly status: 'saved'; readonly as: SavedAs } | { readonly status: 'elsewhere' }
export type Opening =
  | { readonly status: 'opened'; readonly token: string }
  /** `paths` of the fields the hub finds wrong. */
  | { readonly status: 'wrong'; readonly paths: readonly string[] }

/** How the page asks its hub; each call rejects when there is no answer that it understands. */
export interface SetUpDoor {
  view(): Promise<SetUpView>
  /** `leaving`: the page is about to go away, and the answer will not be read. */
  save(revision: number, draft: OfficeDraft, leaving?: boolean): Promise<Saving>
  open(wish: OpenOffice): Promise<Opening>
  /** Whether the office serves already. */
  serves(): Promise<boolean>
}

const wrongPaths = z.object({ issues: z.array(z.object({ path: z.string() })) })

function unexpected(response: Response): Error {
  return new Error(`${response.url} answered ${response.status}`)
}

export function httpDoor(ask: typeof fetch): SetUpDoor {
  const send = (method: 'PUT' | 'POST', address: string, body: object, keepalive = false) =>
    ask(address, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive,
    })
  return {
    async view() {
      const response = await ask(setUpAddress.view)
      if (!response.ok) throw unexpected(response)
      return setUpView.parse(await response.json())
    },
    async save(revision, draft, leaving = false) {
      const response = await send('PUT', setUpAddress.draft, { revision, draft }, leaving)
      if (response.status === 409) return { status: 'elsewhere' }
      if (!response.ok) throw unexpected(response)
      return { status: 'saved', as: savedAs.parse(await response.json()) }
    },
    async open(wish) {
      const response = await send('POST', setUpAddress.open, wish)
      if (response.status === 400) {
        const { issues } = wrongPaths.parse(await response.json())
        return { status: 'wrong', paths: issues.map(({ path }) => path) }
      }
      if (!response.ok) throw unexpected(response)
      return { status: 'opened', token: openedOffice.parse(await response.json()).token }
    },
    async serves() {
      try {
        return (await ask('/api/health', { cache: 'no-store' })).ok
      } catch {
        // Between the wizard and the office nobody listens for a moment; the caller asks again and says so.
        return false
      }
    },
  }
}
