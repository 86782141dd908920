/** What decides how `npm start` shows the office. */
export interface WindowFacts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Started by root, on a system that has one. */
  readonly root: boolean
  /** Electron's binary; null where it would have to be fetched. */
  readonly electron: string | null
  /** Some address beside the loopback ones. */
  readonly network: boolean
}

/** Nothing is opened, a browser, the three windows, or those once Electron has been fetched. `reason` is for one line. */
export type WindowChoice =
  | { readonly show: 'nothing'; readonly reason: string }
  | { readonly show: 'browser'; readonly reason: string }
  | { readonly show: 'windows'; readonly electron: string }
  | { readonly show: 'windows-after-fetching' }

export function chooseWindows({ env, platform, root, electron, network }: WindowFacts): WindowChoice {
  if (env.DENLUOT_OPEN === '0') return { show: 'nothing', reason: 'DENLUOT_OPEN=0' }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { show: 'nothing', reason: 'no display' }
  if (env.DENLUOT_ELECTRON === '0') return { show: 'browser', reason: 'DENLUOT_ELECTRON=0' }
  if (platform === 'linux' && root) return { show: 'browser', reason: 'Electron confines no page when root starts it' }
  if (electron !== null) return { show: 'windows', electron }
  if (!network) return { show: 'browser', reason: 'no Electron here, and no network to fetch it' }
  return { show: 'windows-after-fetching' }
}
