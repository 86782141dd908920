import { rejectionVi } from '@denluot/shared/language/messages/rejection.vi'
import { ORPCError } from '@orpc/server'

export type RejectionReason = Exclude<keyof typeof rejectionVi, `page.${string}`>

/** `status` word of a body, by HTTP status. */
const words: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'refused',
  413: 'too-large',
  415: 'invalid',
  429: 'too-many',
  503: 'unavailable',
}

const codes: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

/** A sentence for the person at the screen. */
export function rejectionSentence(
  reason: RejectionReason,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return rejectionVi[reason].replace(/\{([^{}]+)\}/g, (_hole, name: string) => String(facts[name] ?? '…'))
}

/** Body of an answer that is not a reply, the same on both doors. */
export function rejectionBody(status: number, reason: RejectionReason, message = rejectionSentence(reason)) {
  return { status: words[status] ?? 'fault', reason, message }
}

/** The hub does not ask the office: nobody knows the token, the role may not, nothing is found. */
export function rejected(
  status: 401 | 403 | 404 | 429 | 503,
  reason: RejectionReason,
  facts?: Readonly<Record<string, string | number>>,
): ORPCError<string, { readonly reason: RejectionReason }> {
  return new ORPCError(codes[status] ?? 'FORBIDDEN', {
    status,
    message: rejectionSentence(reason, facts),
    data: { reason },
  })
}

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly message: string
}

/** Issues of a schema as the outside reads them: the path of the wrong field, and why. */
export function invalidBody(issues: readonly Issue[]) {
  return {
    ...rejectionBody(400, 'invalid'),
    issues: issues.map(({ path = [], message }) => ({
      path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
      message,
    })),
  }
}

function isReason(word: unknown): word is RejectionReason {
  return typeof word === 'string' && Object.hasOwn(rejectionVi, word)
}

/** An error of a procedure as an HTTP body. */
export function bodyOfError(error: ORPCError<string, unknown>): unknown {
  const data: unknown = error.data
  if (typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues)) {
    return invalidBody(data.issues)
  }
  const reason = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null
  if (isReason(reason)) return rejectionBody(error.status, reason, error.message)
  if (error.status === 400) return invalidBody([{ message: 'the request is not in the form that is asked for' }])
  return rejectionBody(error.status, 'fault')
}
