import { z } from 'zod'

/** What an address says when it is asked whether a hub of ours is there. */
export type HubAnswer =
  | { readonly status: 'hub'; readonly id: string; readonly name: string }
  /** Something answers, but it is no hub. */
  | { readonly status: 'no-hub' }
  | { readonly status: 'silent' }

/** Never rejects: that nobody answers is an answer. `address` is `http://host:port`. */
export type AskHub = (address: string) => Promise<HubAnswer>

/** Only what every version of the wire says; whether page and hub understand each other is the page's question. */
const whoIsThere = z.object({
  status: z.literal('ok'),
  wire: z.string(),
  hub: z.string().regex(/^[\w-]{8,64}$/),
  office: z.string().trim().min(1).max(200),
})

const patienceMs = 3_000
/** A health answer has some hundred bytes; whoever sends more is no hub and is not read to the end. */
const mostBytes = 16_384

/** Asks `GET /api/health`, follows no redirect and reads no more than a hub would say. */
export const askHub: AskHub = async (address) => {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(`${address}/api/health`, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json' },
    })
    const text = await readSome(answer)
    if (answer.status !== 200 || text === null) return { status: 'no-hub' }
    const { hub, office } = whoIsThere.parse(JSON.parse(text))
    return { status: 'hub', id: hub, name: office }
  } catch (problem) {
    return { status: isOtherThanHub(problem) ? 'no-hub' : 'silent' }
  }
}

/** Null when it is longer than it may be. */
async function readSome({ body }: Response): Promise<string | null> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}

/** Somebody spoke, but not as a hub does; everything else is the network's silence. */
function isOtherThanHub(problem: unknown): boolean {
  if (problem instanceof SyntaxError || problem instanceof z.ZodError) return true
  const cause = problem instanceof Error ? problem.cause : null
  return cause instanceof Error && cause.name === 'HTTPParserError'
}
