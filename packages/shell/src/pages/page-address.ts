/** The three apps that have a window of their own. */
export type AppName = 'kiosk' | 'counter-display' | 'officer-desk'

/** Pages come from a scheme of our own instead of file://: it has an origin, and reaches nothing but what we hand out. */
export const ownScheme = 'denluot'
const host = 'app'
/** What a server sees as the origin of our pages. */
export const ownOrigin = `${ownScheme}://${host}`

const pages: Readonly<Record<AppName, 'kiosk' | 'display' | 'desk'>> = {
  kiosk: 'kiosk',
  'counter-display': 'display',
  'officer-desk': 'desk',
}

/** The name of an app's page: `/NAME` in its address, `NAME.html` among the built pages. */
export function pageName(app: AppName): 'kiosk' | 'display' | 'desk' {
  return pages[app]
}

/** Where an app's page lives, such as `denluot://app/display?layout=manager`. `search` has no question mark. */
export function pageAddress(app: AppName, search = ''): string {
  const address = new URL(`${ownOrigin}/${pages[app]}`)
  address.search = search
  return address.href
}

/** Whether an address is that of the app's own page, whatever search and fragment it carries: all a window may show. */
export function isOwnPage(app: AppName, address: string): boolean {
  const asked = ownAddress(address)
  return asked !== null && asked.pathname === `/${pages[app]}`
}

/** An address below `denluot://app/`, parsed; null for any other. Own schemes have no origin in Node, so the parts are compared. */
export function ownAddress(address: string): URL | null {
  const url = parsedAddress(address)
  if (url === null) return null
  const isOurs = url.protocol === `${ownScheme}:` && url.host === host && url.username === '' && url.password === ''
  return isOurs ? url : null
}

/** Null for what is no address at all. */
export function parsedAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
