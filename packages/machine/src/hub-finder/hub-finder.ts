import type { HubPlace, TypedHub } from '@denluot/shared/contract/hub-place'

/** Looks for the office's hub, all the time: it may move, and the LAN may be slow to tell. */
export interface HubFinder {
  place(): HubPlace
  /** Returns the function that ends it. */
  onPlace(listener: (place: HubPlace) => void): () => void
  use(address: string): Promise<TypedHub>
  close(): void
}

/** A finder that knows one address, or none. */
export function createHubFinder(address: string | null): HubFinder {
  const place: HubPlace = { address, how: address === null ? null : 'settings', heard: [] }
  return {
    place: () => place,
    onPlace: () => () => undefined,
    use: async () => ({ status: 'no-address' }),
    close: () => undefined,
  }
}
