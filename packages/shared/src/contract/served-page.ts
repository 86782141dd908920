import { rejectionEn } from '../language/messages/rejection.en.ts'
import { rejectionVi } from '../language/messages/rejection.vi.ts'
import type { MachineDoor } from './bridge.ts'

/** Address and built file of the screens of an office, whoever serves them. */
export const pageFiles: Readonly<Record<string, string>> = {
  '/kiosk': 'kiosk.html',
  '/display': 'display.html',
  '/desk': 'desk.html',
}

/** Pages whose widgets add a style element of their own, which needs a nonce. */
export const pagesWithNonce: readonly string[] = ['desk.html']

/** What every answer of a server of pages carries, beside the content security policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
}

export function withNonce(page: string, nonce: string): string {
  return withHead(page, `<meta property="csp-nonce" nonce="${nonce}">`)
}

/** Tells a page of a machine host where that is; `page-place.ts` of the client reads it. */
export function withMachineDoor(page: string, door: MachineDoor): string {
  return withHead(page, `<meta name="denluot-machine" content="${escaped(JSON.stringify(door))}">`)
}

function withHead(page: string, element: string): string {
  // A function, because `$` in a text would mean something.
  return page.replace('</head>', () => `${element}</head>`)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)
}

/** A page for an address that is none, and for one that was not built: what to open instead, in plain words. */
export function plainPage(text: 'page.text' | 'page.notBuilt'): string {
  const link = (address: string, name: 'page.kiosk' | 'page.display' | 'page.desk') =>
    `<li><a href="${address}">${rejectionVi[name]} · ${rejectionEn[name]}</a></li>`
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${rejectionVi['page.title']}</title></head>
<body>
<h1>${rejectionVi['page.title']}</h1>
<p>${rejectionVi[text]}</p>
<p lang="en">${rejectionEn['page.title']}. ${rejectionEn[text]}</p>
<ul>${link('/kiosk', 'page.kiosk')}${link('/display', 'page.display')}${link('/desk', 'page.desk')}</ul>
</body>
</html>
`
}
