import type { Timing } from './timing.ts'

/** A file of the hub's voice pack: its bytes, null when the hub has none, `unreachable` when the hub cannot be asked. */
export type ReadHubVoice = (name: string) => Promise<Uint8Array | null | 'unreachable'>

export interface HubVoiceParts {
  /** `http://host:port` of the hub, null while it is not known. */
  readonly hub: () => string | null
  readonly timing: Pick<Timing, 'now'>
}

const patienceMs = 3_000
/** A hub that did not answer is not asked again for so long: a pack has a hundred files, and each would wait. */
const restMs = 10_000
/** The longest clip has some hundred kB; what is larger is no clip. */
const mostBytes = 4_000_000

/** Reads the office's own voice from its hub, which may have another pack than this PC. */
export function createHubVoice({ hub, timing }: HubVoiceParts): ReadHubVoice {
  let silentUntil = Number.NEGATIVE_INFINITY
  return async (name) => {
    const address = hub()
    if (address === null || timing.now() < silentUntil) return 'unreachable'
    try {
      const answer = await fetch(`${address}/voice/${name}`, {
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      })
      const bytes = await readSome(answer)
      return answer.ok ? bytes : null
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault
      silentUntil = timing.now() + restMs
      return 'unreachable'
    }
  }
}

/** Null when it is larger than a clip can be. */
async function readSome({ body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
