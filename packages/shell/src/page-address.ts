import type { AppName } from './window-options.ts'

const paths: Readonly<Record<AppName, string>> = {
  kiosk: '/kiosk',
  'counter-display': '/display',
  'officer-desk': '/desk',
}

/** Where an app's page lives. `hub` is `http://host:port`; `search` such as `layout=manager`. Throws for any other address. */
export function pageAddress(app: AppName, hub: string, search = ''): string {
  const address = new URL(hub)
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new TypeError(`DENLUOT_HUB=${hub} is no web address: write http://HOST:PORT`)
  }
  address.pathname = paths[app]
  address.search = search
  address.hash = ''
  return address.href
}

/** A page may go on only within its own path of its own hub: a reload, another search, a fragment. */
export function mayNavigate(page: string, to: string): boolean {
  const from = new URL(page)
  const next = parsed(to)
  if (next === null) return false
  return from.origin === next.origin && from.pathname === next.pathname && next.username === '' && next.password === ''
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
