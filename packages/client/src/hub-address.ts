/** Where the hub is: known for good, or looked for and perhaps found elsewhere later. */
export interface HubAddress {
  /** `http://host:port`; null while nobody knows. */
  current(): string | null
  /** Returns the function that ends it. */
  onChange(listener: () => void): () => void
}

/** A hub that stays where it is; usually the one the page came from. */
export function hubAt(url: string): HubAddress {
  return { current: () => url, onChange: () => () => undefined }
}

/** A hub that nobody knows, and nobody looks for. */
export const nowhere: HubAddress = { current: () => null, onChange: () => () => undefined }
