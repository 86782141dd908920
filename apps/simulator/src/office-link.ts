import { hubAt } from '@denluot/client/hub-address'
import type { HubLink } from '@denluot/client/hub-link'
import { openHub } from '@denluot/client/open-hub'
import { useStore } from 'zustand'

/** A storage that ends with the page: the start page must not hand its own token to the tiles. */
function forgetful(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

let link: HubLink | null = null

/** The start page's own eyes on the office, those of a manager: it sees who waits, and the code of the visit's slip. */
export function officeLink(): HubLink {
  link ??= openHub({ hub: hubAt(location.origin), role: 'manager', storage: forgetful() })
  return link
}

/** People in the hall now; null before the day is known. `live` is false while the hub is out of reach. */
export function useHall(): { readonly waiting: number; readonly serving: number; readonly live: boolean } | null {
  const store = officeLink().store
  const day = useStore(store, (state) => state.day)
  const lost = useStore(store, (state) => state.link === 'lost')
  if (day === null) return null
  const count = (wanted: string) => day.tickets.flat().filter(({ state }) => state === wanted).length
  return { waiting: count('waiting'), serving: count('serving'), live: !lost }
}
