import type { Session, WebContents } from 'electron'
import { type AppName, isOwnPage } from '../pages/page-address.ts'
import { mayReach, type Reach } from '../pages/reachable.ts'
import { reachesKiosk } from './kiosk-keys.ts'
import { mayHave } from './permissions.ts'

/** A page goes nowhere and opens nothing. For every contents there is, whoever made it. */
export function guardContents(contents: WebContents, app: AppName): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnPage(app, event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
}

/** A kiosk keeps its keys, its menu and its size. */
export function guardKiosk(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!reachesKiosk(input)) event.preventDefault()
  })
  contents.on('context-menu', (event) => event.preventDefault())
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1))
}

/** Neither camera nor notes on the desktop nor files nor foreign hosts: no screen of the office needs any of it. */
export function guardSession(session: Session, reach: () => Reach): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, { requestingUrl }) =>
    mayHave(permission, requestingUrl ?? origin),
  )
  session.setDevicePermissionHandler(() => false)
  // Without a handler of its own, a session hands out no picture of the screen either.
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayReach(url, reach()) }))
}
