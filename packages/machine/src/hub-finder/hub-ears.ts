/** Ears for hubs that announce themselves on the LAN. What they hear is hearsay: whoever is there must say so itself. */
export interface HubEars {
  /** Asks the LAN who is there; answers come one by one, again with every question. */
  ask(): void
  close(): void
}

/** `onHeard` gets `http://host:port`, from the first moment on; `onFault` what keeps the ears shut. */
export type OpenEars = (onHeard: (address: string) => void, onFault: (fault: unknown) => void) => HubEars
