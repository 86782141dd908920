import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy } from '@denluot/shared/contract/page-policy'
import { pagesWithNonce, securityHeaders, withNonce } from '@denluot/shared/contract/served-page'
import type { AppName } from './page-address.ts'
import { type RequestedFile, requestedFile } from './requested-file.ts'

/** Where the files of a window come from. */
export interface FileSources {
  readonly app: AppName
  /** Folder of the built pages. */
  readonly pages: string
  /** Folder of the voice pack that came with the program. */
  readonly voice: string
  /** A clip of the office's own voice pack, by path below `/voice/`; null when the hub has none, or cannot be asked. */
  readonly officeVoice: (file: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** A page to show instead of the app's own, given the nonce of its style; null when all is well. */
  readonly instead: (nonce: string) => string | null
  /** Told of a file that is there by name but cannot be read. */
  readonly report: (fault: unknown, what: string) => void
}

/** Answers each request below `denluot://app/`. */
export function createFileServer(
  sources: FileSources,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    const asked = requestedFile(sources.app, method, url)
    if (asked === null) return notFound()
    const nonce = randomBytes(16).toString('base64url')
    const instead = asked.kind === 'page' ? sources.instead(nonce) : null
    if (instead !== null) return found(instead, asked.type, nonce)
    const content = await contentOf(asked, sources)
    if (content === null) return notFound()
    // The desk's widgets add a style element of their own.
    if (!pagesWithNonce.includes(asked.file)) return found(content, asked.type, null)
    return found(withNonce(new TextDecoder().decode(content), nonce), asked.type, nonce)
  }
}

function found(content: string | Uint8Array<ArrayBuffer>, type: string, nonce: string | null): Response {
  return new Response(content, { headers: { ...withPolicy(nonce), 'content-type': type } })
}

function notFound(): Response {
  return new Response('not found', { status: 404, headers: withPolicy(null) })
}

/** A hub may be found or typed long after the page was loaded, so the policy cannot name it; `mayReach` draws the line. */
function withPolicy(styleNonce: string | null): Readonly<Record<string, string>> {
  const policy = contentSecurityPolicy({ connect: ['ws:', 'wss:'], frames: false, styleNonce })
  return { ...securityHeaders, 'cache-control': 'no-cache', 'content-security-policy': policy }
}

async function contentOf(
  { kind, file }: RequestedFile,
  { pages, voice, officeVoice, report }: FileSources,
): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (kind) {
    case 'page':
      return read(join(pages, file), report)
    case 'asset':
      return read(join(pages, 'assets', file), report)
    case 'voice':
      return (await officeVoice(file)) ?? read(join(voice, file), report)
  }
}

async function read(path: string, report: FileSources['report']): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch (fault) {
    const absent = fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'EISDIR')
    if (!absent) report(fault, `read ${path}`)
    return null
  }
}
