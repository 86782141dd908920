/** Who serves a page, and what it may talk to. */
export interface PagePolicy {
  /** Sources beside the page's own that it may connect to, such as `ws://192.168.1.10:7700`. */
  readonly connect: readonly string[]
  /** The demo's start page shows the other pages in frames. */
  readonly frames: boolean
  /** A style element that carries it is taken. */
  readonly styleNonce?: string | null
}

/** The content security policy of every page of ours, whoever serves it: the hub, a machine host, a window of the shell. */
export function contentSecurityPolicy({ connect, frames, styleNonce = null }: PagePolicy): string {
  const style = styleNonce === null ? "'self'" : `'self' 'nonce-${styleNonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    `frame-src ${frames ? "'self'" : "'none'"}`,
    `frame-ancestors ${frames ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
