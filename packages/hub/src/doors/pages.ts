import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy } from '@denluot/shared/contract/page-policy'
import { pageFiles, pagesWithNonce, plainPage, securityHeaders, withNonce } from '@denluot/shared/contract/served-page'
import { setUpAddress } from '@denluot/shared/contract/set-up-contract'
import serveFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface PagesOptions {
  /** Folder of the built pages. */
  readonly pages: string
  /** Folders with voice packs, the first that has a file wins. */
  readonly voice: readonly string[]
  readonly demo: boolean
}

const ofDemo: Readonly<Record<string, string>> = { '/': 'start.html', '/simulator': 'simulator.html' }

/** An answer of the contract is never a document: nobody may make it one, and what documents may do need not be said. */
const ofAnswers = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** The desk's widgets add a style element of their own; it carries this nonce. */
function policyFor(request: FastifyRequest, demo: boolean, nonce: string | null): string {
  return contentSecurityPolicy({
    connect: [`ws://${request.host}`, 'ws://127.0.0.1:*'],
    frames: demo,
    styleNonce: nonce,
  })
}

/** What every answer says to browsers. */
export function guardPages(app: FastifyInstance, demo: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) {
      reply.headers(ofAnswers)
      return
    }
    reply.headers({ ...securityHeaders })
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
  const nonce = pagesWithNonce.includes(file) ? randomBytes(16).toString('base64url') : null
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
  for (const [address, file] of Object.entries({ ...pageFiles, ...(demo ? ofDemo : {}) })) {
    app.get(address, (request, reply) => sendPage(request, reply, { pages, file, demo }))
  }
  // Whoever kept the wizard's address comes to where it led.
  app.get(setUpAddress.page, (_request, reply) => reply.redirect('/desk'))
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(plainPage('page.text')),
  )
}
