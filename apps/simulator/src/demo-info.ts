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

/** Asks the hub about the demo. Null when this is no demo office, or the hub is not there. */
export async function fetchDemoInfo(): Promise<DemoInfo | null> {
  const answer = await fetch('/api/demo').catch(() => null)
  if (answer === null || !answer.ok) return null
  const info: DemoInfo = await answer.json()
  return info
}

/** A port as people read it: `serial:///dev/pts/3?baud=115200` is `/dev/pts/3`, `tcp://127.0.0.1:9100` is `127.0.0.1:9100`. */
export function portName(setting: string): string {
  return setting.replace(/^[a-z]+:(\/\/)?/, '').replace(/\?.*$/, '')
}
