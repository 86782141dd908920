import { type BridgeCall, bridgeCalls } from '@denluot/shared/contract/bridge'
import { type BrowserWindow, ipcMain } from 'electron'
import type { AppName } from '../pages/page-address.ts'
import type { ShellLog } from '../shell-log.ts'
import { answerCall, type BridgeHandlers } from './bridge-calls.ts'
import { channelOf } from './bridge-channels.ts'

/** Answers the calls of one window's page, and of nobody else. */
export function serveBridge(app: AppName, window: BrowserWindow, handlers: BridgeHandlers, log: ShellLog): void {
  for (const call of Object.keys(bridgeCalls) as BridgeCall[]) {
    ipcMain.handle(channelOf(call), async ({ senderFrame }, ...args: unknown[]) => {
      const isOwnMainFrame =
        senderFrame !== null && !window.isDestroyed() && senderFrame === window.webContents.mainFrame
      const answer = await answerCall(app, { url: senderFrame?.url ?? '', isOwnMainFrame }, call, args, handlers)
      if (answer.status === 'answered') return answer.answer
      log('bridge-refused', { call, reason: answer.reason })
      throw new Error(answer.reason)
    })
  }
}
