import type { BridgeCall } from '@denluot/shared/contract/bridge'

/** On which channel a call of the bridge goes. */
export function channelOf(call: BridgeCall): string {
  return `denluot:${call}`
}

/** On which channel the window tells its page that the big key was pressed. */
export const bigKeyChannel = 'denluot:big-key'
