import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentSecurityPolicy } from '@denluot/shared/contract/page-policy'
import {
  pageFiles,
  pagesWithNonce,
  plainPage,
  securityHeaders,
  withMachineDoor,
  withNonce,
} from '@denluot/shared/contract/served-page'
import type { ReadHubVoice } from './hub-voice.ts'

export interface PagesSetting {
  /** Folder of the built pages. */
  readonly pages: string
  /** Folders with voice packs; the first that has a file wins. */
  readonly voice: readonly string[]
  /** The office's own voice, which is the hub's. */
  readonly hubVoice: ReadHubVoice
  /** Token of the door that pages connect to. */
  readonly token: string
  readonly report: (fault: unknown, what: string) => void
}

export type ServePages = (request: IncomingMessage, response: ServerResponse, door: string) => void

/** Names as the build and voice packs have them: no dot in front, so that no path climbs out of its folder. */
const filePath = /^\/(assets|voice)\/([A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*)$/

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.opus': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}
const html = 'text/html; charset=utf-8'

/** The hub is only found later and may move, so its address cannot be named here: any WebSocket, and no other connection. */
const connect: readonly string[] = ['ws:']

/**
 * The screens of the office, served to browsers of this PC alone; they live on when the hub is away, and as pages of 127.0.0.1 they
 * are a secure context. Each page carries the door of this machine host.
 */
export function createPages(setting: PagesSetting): ServePages {
  return (request, response, door) => {
    answer(setting, request, response, door).catch((fault: unknown) => {
      setting.report(fault, `page ${request.url}`)
      response.destroy()
    })
  }
}

async function answer(
  setting: PagesSetting,
  { method = '', url = '/' }: IncomingMessage,
  response: ServerResponse,
  door: string,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('content-security-policy', contentSecurityPolicy({ connect, frames: false }))
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = url.split(/[?#]/)[0] ?? ''
  const page = pageFiles[path]
  if (page !== undefined) return sendPage(setting, response, page, door)
  const [, folder, name = ''] = filePath.exec(path) ?? []
  const type = types[extname(name)]
  if (type === undefined) return sendPlain(response, 404, 'page.text')
  if (folder === 'assets')
    return sendFile(response, [join(setting.pages, 'assets')], name, type, 'max-age=31536000, immutable')
  const spoken = await setting.hubVoice(name)
  if (spoken === 'unreachable') return sendFile(response, setting.voice, name, type, 'no-cache')
  if (spoken === null) return sendPlain(response, 404, 'page.text')
  // The type is ours: whatever a hub sends is never a page here.
  response.writeHead(200, { 'content-type': type, 'content-length': spoken.byteLength, 'cache-control': 'no-cache' })
  response.end(spoken)
}

async function sendPage(
  { pages, token }: PagesSetting,
  response: ServerResponse,
  file: string,
  door: string,
): Promise<void> {
  const built = await readFile(join(pages, file), 'utf8').catch(nullWhenMissing)
  if (built === null) return sendPlain(response, 503, 'page.notBuilt')
  const page = withMachineDoor(built, { url: door, token })
  response.setHeader('content-type', html)
  // The token in the page is for this run of the host.
  response.setHeader('cache-control', 'no-store')
  if (!pagesWithNonce.includes(file)) {
    response.end(page)
    return
  }
  const nonce = randomBytes(16).toString('base64url')
  response.setHeader('content-security-policy', contentSecurityPolicy({ connect, frames: false, styleNonce: nonce }))
  response.end(withNonce(page, nonce))
}

async function sendFile(
  response: ServerResponse,
  folders: readonly string[],
  name: string,
  type: string,
  cache: string,
): Promise<void> {
  for (const folder of folders) {
    const path = join(folder, name)
    const found = await stat(path).catch(nullWhenMissing)
    if (found === null || !found.isFile()) continue
    response.writeHead(200, { 'content-type': type, 'content-length': found.size, 'cache-control': cache })
    return pipeline(createReadStream(path), response)
  }
  sendPlain(response, 404, 'page.text')
}

function sendPlain(response: ServerResponse, status: number, text: 'page.text' | 'page.notBuilt'): void {
  response.writeHead(status, { 'content-type': html }).end(plainPage(text))
}

function nullWhenMissing(fault: unknown): null {
  if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR')) return null
  throw fault
}
