import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy } from '@denluot/shared/contract/page-policy'
import { rejectionEn } from '@denluot/shared/language/messages/rejection.en'
import { rejectionVi } from '@denluot/shared/language/messages/rejection.vi'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface PagesOptions {
  /** Folder of the built pages. */
  readonly pages: string
  /** Folders with voice packs, the first that has a file wins. */
  readonly voice: readonly string[]
  readonly demo: boolean
}

const usual: Readonly<Record<string, string>> = {
  '/kiosk': 'kiosk.html',
  '/display': 'display.html',
  '/desk': 'desk.html',
}
const ofDemo: Readonly<Record<string, string>> = { '/': 'start.html', '/simulator': 'simulator.html' }

/** The desk's widgets add a style element of their own; it carries this nonce. */
function policyFor(request: FastifyRequest, demo: boolean, nonce: string | null): string {
  return contentSecurityPolicy({
    connect: [`ws://${request.host}`, 'ws://127.0.0.1:*'],
    frames: demo,
    styleNonce: nonce,
  })
}

function withNonce(page: string, nonce: string): string {
  return page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}"></head>`)
}

function plainPage(text: 'page.text' | 'page.notBuilt'): string {
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

/** What every answer says to browsers. */
export function guardPages(app: FastifyInstance, demo: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'geolocation=(), camera=(), microphone=()')
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', policyFor(request, demo, null))
    }
  })
}

/** Scripts, styles and fonts of the built pages; their names change with their content. */
export async function serveAssets(app: FastifyInstance, pages: string): Promise<void> {
  const root = join(pages, 'assets')
  await app.register(serveFiles, { root, prefix: '/assets/', immutable: true, maxAge: '365d' })
}

/** Sends one built page, or says that the pages were not built. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { pages, file, demo }: { readonly pages: string; readonly file: string; readonly demo: boolean },
): Promise<FastifyReply> {
  const path = join(pages, file)
  if (!existsSync(path)) return reply.code(503).type('text/html; charset=utf-8').send(plainPage('page.notBuilt'))
  const page = await readFile(path, 'utf8')
  const nonce = file === 'desk.html' ? randomBytes(16).toString('base64url') : null
  return reply
    .header('content-security-policy', policyFor(request, demo, nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(nonce === null ? page : withNonce(page, nonce))
}

/** The screens of the office, and a plain page for every address that is none. */
export async function servePages(app: FastifyInstance, { pages, voice, demo }: PagesOptions): Promise<void> {
  guardPages(app, demo)
  await serveAssets(app, pages)
  await app.register(serveFiles, {
    root: voice.filter((folder) => existsSync(folder)),
    prefix: '/voice/',
    decorateReply: false,
    cacheControl: false,
  })
  for (const [address, file] of Object.entries({ ...usual, ...(demo ? ofDemo : {}) })) {
    app.get(address, (request, reply) => sendPage(request, reply, { pages, file, demo }))
  }
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(plainPage('page.text')),
  )
}
