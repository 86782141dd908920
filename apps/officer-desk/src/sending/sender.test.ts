import { HubRejected, HubUnreachable } from '@denluot/client/hub-link'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'
import { expect, test } from 'vitest'
import { createSender } from './sender.ts'

const accepted: CommandReply = { status: 'accepted', seq: 1, events: [] }
const refused: CommandReply = { status: 'refused', reason: 'nobody-waiting', message: 'Không ai chờ' }
const call: Intent = { type: 'CallNext', counter: '3' }
const finish: Intent = { type: 'FinishService', counter: '3', outcome: 'solved' }

function desk(answers: readonly (CommandReply | Error)[]) {
  const sent: { intent: Intent; id: string }[] = []
  const left = [...answers]
  const memory = new Map<string, string>()
  const clock = { now: 0 }
  let ids = 0
  const parts = {
    send: async (intent: Intent, id: string) => {
      sent.push({ intent, id })
      const answer = left.shift() ?? accepted
      if (answer instanceof Error) throw answer
      return answer
    },
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    now: () => clock.now,
    storage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => void memory.set(key, value),
      removeItem: (key: string) => void memory.delete(key),
    },
  }
  return { sender: createSender(parts), sent, clock, again: () => createSender(parts) }
}

test('[O2] finish and call are two commands with an id each', async () => {
  const { sender, sent } = desk([accepted, accepted])
  expect(await sender.press('main', [finish, call])).toHaveLength(2)
  expect(sent).toEqual([
    { intent: finish, id: 'id-1' },
    { intent: call, id: 'id-2' },
  ])
})

test('[O2] nothing is called when finishing was refused, and the reason is shown', async () => {
  const { sender, sent } = desk([refused])
  expect(await sender.press('main', [finish, call])).toBeNull()
  expect(sent).toHaveLength(1)
  expect(sender.store.getState().notice).toEqual({
    kind: 'refused',
    reason: 'nobody-waiting',
    message: 'Không ai chờ',
  })
})

test('[O3] the key stays down until the hub answers, and takes no second press meanwhile', async () => {
  const { sender, sent } = desk([accepted])
  const first = sender.press('main', [call])
  expect(sender.store.getState().out?.key).toBe('main')
  expect(await sender.press('main', [call])).toBeNull()
  await first
  expect(sender.store.getState().out).toBeNull()
  expect(sent).toHaveLength(1)
})

test('[O4] a call that never left the desk is not kept: nobody is called when the link returns', async () => {
  const { sender, sent } = desk([new HubUnreachable(false)])
  await sender.press('main', [call])
  expect(sender.store.getState()).toMatchObject({ kept: [], notice: { kind: 'not-sent' } })
  await sender.sendKept()
  expect(sent).toHaveLength(1)
})

test('[O4] finishing while cut off is kept and sent later under the same id; the call after it is not', async () => {
  const { sender, sent, clock } = desk([new HubUnreachable(false)])
  await sender.press('main', [finish, call])
  expect(sender.store.getState().kept).toEqual([{ id: 'id-1', intent: finish, at: 0 }])
  clock.now = 600_000
  await sender.sendKept()
  expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1'])
  expect(sender.store.getState().kept).toEqual([])
})

test('[O5] after a lost answer the same id is sent again', async () => {
  const { sender, sent } = desk([new HubUnreachable(true)])
  await sender.press('main', [call])
  await sender.sendKept()
  expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1'])
})

test('[O5] a call without an answer is not repeated after a quarter of a minute', async () => {
  const { sender, sent, clock } = desk([new HubUnreachable(true)])
  await sender.press('main', [call])
  clock.now = 16_000
  await sender.sendKept()
  expect(sent).toHaveLength(1)
  expect(sender.store.getState()).toMatchObject({ kept: [], notice: { kind: 'unsure' } })
})

test('[O4] what was kept outlives a reload, and stays kept while the hub is still away', async () => {
  const { sender, again } = desk([new HubUnreachable(false), new HubUnreachable(false)])
  await sender.press('main', [finish])
  const reloaded = again()
  expect(reloaded.store.getState().kept).toHaveLength(1)
  await reloaded.sendKept()
  expect(reloaded.store.getState().kept).toHaveLength(1)
})

test('being turned away at the door is said with its word', async () => {
  const { sender } = desk([new HubRejected(403, 'sign-in-needed', 'sign in')])
  await sender.press('main', [call])
  expect(sender.store.getState().notice).toEqual({ kind: 'rejected', reason: 'sign-in-needed' })
})
