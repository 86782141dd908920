/** What `npm start` tells the start page about the demo office, through `GET /api/demo`. */
export interface DemoInfo {
  /** PIN of all officers of the sample office. */
  readonly pin: string
  /** The door of the simulated devices: a loopback WebSocket and its token. Null where there are none. */
  readonly devices: { readonly url: string; readonly token: string } | null
  /** Which port the printer and the scanner hang on, as `DENLUOT_PRINTER` says it. */
  readonly printer: string
  readonly scanner: string
  /** File codes worth scanning, and what each one shows. */
  readonly codes: readonly { readonly code: string; readonly story: ScanStory }[]
}

export type ScanStory = 'ready' | 'late' | 'incomplete' | 'processing' | 'fee-due'
