import { z } from 'zod'

/** A hub that was heard on the LAN. */
export const heardHub = z.object({
  /** Id of the hub, the same for ever; two hubs of one office differ. */
  id: z.string(),
  /** Name of the office, as people say it. */
  name: z.string(),
  address: z.url(),
})
export type HeardHub = Readonly<z.infer<typeof heardHub>>

/** Where the hub of this PC is, and how that is known. */
export const hubPlace = z.object({
  /** `http://host:port`; null while it is looked for. */
  address: z.url().nullable(),
  /** `here` on this PC · `settings` machine.json or DENLUOT_HUB · `typed` by a person · `last-known` · `heard` by mDNS. */
  how: z.enum(['here', 'settings', 'typed', 'last-known', 'heard']).nullable(),
  /** What answers on the LAN now; more than one makes a person choose. */
  heard: z.array(heardHub),
})
export type HubPlace = Readonly<z.infer<typeof hubPlace>>

/** What came of an address that a person typed or chose. */
export const typedHub = z.discriminatedUnion('status', [
  z.object({ status: z.literal('found'), address: z.url(), name: z.string() }),
  /** Not an address at all. */
  z.object({ status: z.literal('no-address') }),
  /** Nobody answers there. */
  z.object({ status: z.literal('silent'), address: z.url() }),
  /** Something answers, but it is no hub. */
  z.object({ status: z.literal('no-hub'), address: z.url() }),
])
export type TypedHub = Readonly<z.infer<typeof typedHub>>
