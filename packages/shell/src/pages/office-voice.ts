/** What asks the hub for a clip, and how. */
export interface OfficeVoiceOptions {
  /** `http://host:port` of the hub; null while nobody knows it. */
  readonly hub: () => string | null
  readonly get: (address: string, init: RequestInit) => Promise<Response>
  /** Milliseconds; only differences mean something. */
  readonly now: () => number
  readonly report: (fault: unknown, what: string) => void
}

/** A clip is a second or two of speech, a manifest a few kilobytes. */
const largest = 1024 * 1024
const deadline = 2_000
/** A hub that did not answer is left alone so long: a pack has some hundred clips, and the hall waits for them. */
const leftAlone = 10_000

/** The office's own voice, which lies with the hub. The bundled pack stands in for whatever cannot be had. */
export function createOfficeVoice({
  hub,
  get,
  now,
  report,
}: OfficeVoiceOptions): (file: string) => Promise<Uint8Array<ArrayBuffer> | null> {
  let silentSince = Number.NEGATIVE_INFINITY
  return async (file) => {
    const address = hub()
    if (address === null || now() - silentSince < leftAlone) return null
    const clip = new URL(`/voice/${file}`, address).href
    try {
      const answer = await get(clip, { redirect: 'error', signal: AbortSignal.timeout(deadline) })
      return answer.ok ? await bodyOf(answer) : null
    } catch (fault) {
      silentSince = now()
      report(fault, `voice from ${address}`)
      return null
    }
  }
}

/** Throws when it is longer than a clip can be. */
async function bodyOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > largest) throw new RangeError(`a voice clip of more than ${largest} bytes`)
    parts.push(part)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
