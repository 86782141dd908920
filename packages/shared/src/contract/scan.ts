import { z } from 'zod'

/**
 * What a scanner read, said no more precisely than a screen needs. The lines of a citizen card are personal data: they
 * are recognised and thrown away, and a code nobody knows is passed on only when it is short and plain.
 */
export const scan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ticket-code'), text: z.string() }),
  z.object({ kind: z.literal('dossier-code'), text: z.string() }),
  z.object({ kind: z.literal('citizen-card') }),
  z.object({ kind: z.literal('unknown'), text: z.string() }),
])
export type Scan = Readonly<z.infer<typeof scan>>

/** Longest line a scanner may send, in bytes; the QR of a citizen card is about 200. */
export const longestScan = 5_000
