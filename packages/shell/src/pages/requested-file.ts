import { type AppName, ownAddress, pageName } from './page-address.ts'

/** What a request of a page asks for. `file` is a path below the folder of its kind, without a way out of it. */
export interface RequestedFile {
  readonly kind: 'page' | 'asset' | 'voice'
  readonly file: string
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  woff2: 'font/woff2',
}

/** A name that starts with a letter, digit or underscore holds neither `..` nor a hidden file. */
const asset = /^\/assets\/(\w[\w.-]*)$/
const voice = /^\/voice\/((?:\w[\w-]*\/){1,2}\w[\w.-]*)$/

/** The file an app's window hands out for a request, or null: its own page, built files and voice clips, nothing else. */
export function requestedFile(app: AppName, method: string, address: string): RequestedFile | null {
  const url = ownAddress(address)
  if (url === null || method !== 'GET') return null
  if (url.pathname === `/${pageName(app)}`) return typed('page', `${pageName(app)}.html`)
  const inAssets = asset.exec(url.pathname)?.[1]
  if (inAssets !== undefined) return typed('asset', inAssets)
  const inVoice = voice.exec(url.pathname)?.[1]
  return inVoice === undefined ? null : typed('voice', inVoice)
}

function typed(kind: RequestedFile['kind'], file: string): RequestedFile | null {
  const type = types[file.slice(file.lastIndexOf('.') + 1)]
  return type === undefined ? null : { kind, file, type }
}
