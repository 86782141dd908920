/** Port of a hub that nobody gave another one. */
export const usualHubPort = 7_700

const form = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[\p{L}\p{N}._-]+)(?::(\d{1,5}))?(?:[/?#].*)?$/iu

/**
 * The hub that a person means by `192.168.1.10`, `hub.local`, `may-chu:8080`, `[fd00::1]` or an address copied from a page:
 * `http://host:port`, with port 7700 where none was named. Null for what is no address.
 */
export function typedAddress(text: string): string | null {
  // Typed with a Vietnamese keyboard and a touch screen, a dot easily becomes a comma or gets a space.
  const [, scheme = 'http', host = '', port = String(usualHubPort)] =
    form.exec(text.replace(/\s/g, '').replaceAll(',', '.')) ?? []
  // A URL reads `192.168.1` as 192.168.0.1; a person who stopped in the middle did not mean that.
  if (host === '' || (/^[\d.]+$/.test(host) && !/^(\d{1,3}\.){3}\d{1,3}$/.test(host))) return null
  const url = parsed(`${scheme.toLowerCase()}://${host}:${port}`)
  if (url === null || Number(port) === 0) return null
  // The URL would drop a port that is usual for the web.
  return `${url.protocol}//${url.hostname}:${Number(port)}`
}

/** `URL.canParse` is younger than the Node in an Electron that still runs on Windows 8. */
function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
