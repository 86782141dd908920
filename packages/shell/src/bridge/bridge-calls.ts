import { type Bridge, type BridgeCall, bridgeCalls } from '@denluot/shared/contract/bridge'
import { type AppName, isOwnPage } from '../pages/page-address.ts'

/** What a window knows of whoever calls over the bridge. */
export interface CallSender {
  /** Address of the calling frame. */
  readonly url: string
  /** The frame is the outermost of the window that this app itself has opened. */
  readonly isOwnMainFrame: boolean
}

/** What a window does for each call. */
export type BridgeHandlers = Pick<Bridge, BridgeCall>

export type CallAnswer =
  | { readonly status: 'answered'; readonly answer: unknown }
  | { readonly status: 'refused'; readonly reason: 'foreign-sender' | 'unknown-call' | 'bad-arguments' }

/** Answers one call over the bridge: who calls is looked at first, then what, then with which arguments. Rejects when a handler fails. */
export async function answerCall(
  app: AppName,
  sender: CallSender,
  call: string,
  args: readonly unknown[],
  handlers: BridgeHandlers,
): Promise<CallAnswer> {
  if (!sender.isOwnMainFrame || !isOwnPage(app, sender.url)) return { status: 'refused', reason: 'foreign-sender' }
  if (!isBridgeCall(call)) return { status: 'refused', reason: 'unknown-call' }
  const { input, output } = bridgeCalls[call]
  const parsed = input.safeParse(args)
  if (!parsed.success) return { status: 'refused', reason: 'bad-arguments' }
  // One of them, called with its own arguments: the types of the pairs meet again only here.
  const handler: (...given: never[]) => Promise<unknown> = handlers[call]
  return { status: 'answered', answer: output.parse(await handler(...(parsed.data as never[]))) }
}

function isBridgeCall(call: string): call is BridgeCall {
  return Object.hasOwn(bridgeCalls, call)
}
