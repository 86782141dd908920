import { z } from 'zod'

/** The door of the machine host of this PC, as a page dials it. */
export const machineDoor = z.object({ url: z.url({ protocol: /^ws$/ }), token: z.string().min(16) })
export type MachineDoor = Readonly<z.infer<typeof machineDoor>>

/** What a page may ask of the window it is shown in: arguments and answer of each call. Checked on the window's side. */
export const bridgeCalls = {
  /** The machine host of this PC; null while it is not up. */
  machine: { input: z.tuple([]), output: machineDoor.nullable() },
  /** The narrow desk above all other windows, or the usual one. Only the desk's window knows it. */
  compact: { input: z.tuple([z.boolean()]), output: z.null() },
} as const

export type BridgeCall = keyof typeof bridgeCalls

/**
 * `window.denluot` in a window of the shell; absent in a browser. Each call rejects when the window refuses it.
 * `onBigKey` hears Ctrl F2 from whatever program has the keyboard; it returns the function that ends it.
 */
export type Bridge = {
  readonly [Call in BridgeCall]: (
    ...args: z.infer<(typeof bridgeCalls)[Call]['input']>
  ) => Promise<z.infer<(typeof bridgeCalls)[Call]['output']>>
} & { readonly onBigKey: (listener: () => void) => () => void }
