import { type HubStore, HubUnreachable } from '@denluot/client/hub-link'
import type { CommandReply } from '@denluot/shared/contract/replies'
import type { Intent } from '@denluot/shared/queue/command'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createCallReporter } from './report-call.ts'

const accepted = { status: 'accepted', seq: 1, events: [] } satisfies CommandReply
const settle = () => new Promise((resolve) => setImmediate(resolve))

function hub(answers: readonly ('ok' | 'unreachable')[]) {
  const store = createStore<HubStore>(() => ({
    link: 'live',
    linkSince: 0,
    office: null,
    day: null,
    clockOffset: 0,
    pairing: null,
  }))
  const sent: { intent: Intent; id: string | undefined }[] = []
  const send = async (intent: Intent, id?: string) => {
    sent.push({ intent, id })
    if (answers[sent.length - 1] === 'unreachable') throw new HubUnreachable(false)
    return accepted
  }
  return { store, sent, report: createCallReporter({ store, send, now: () => 0 }) }
}

const call = { id: '2026-11-21/1.1', ticket: '20261121-0001', call: 1 }

test('[B10] each call is reported once as painted and once as spoken', async () => {
  const { sent, report } = hub(['ok', 'ok'])
  for (const kind of ['painted', 'painted', 'spoken'] as const) report({ ...call, report: kind })
  await settle()
  const base = { type: 'ReportCall', ticket: '20261121-0001', call: 1 }
  expect(sent.map(({ intent }) => intent)).toEqual([
    { ...base, report: 'painted' },
    { ...base, report: 'spoken' },
  ])
})

test('[B10] a report that did not reach the hub is sent again under its id when the link is back', async () => {
  const { store, sent, report } = hub(['unreachable', 'ok'])
  report({ ...call, report: 'spoken' })
  await settle()
  store.setState({ link: 'lost' })
  store.setState({ link: 'live' })
  await settle()
  expect(sent).toHaveLength(2)
  expect(sent[1]?.id).toBe(sent[0]?.id)
  store.setState({ link: 'lost' })
  store.setState({ link: 'live' })
  await settle()
  expect(sent).toHaveLength(2)
})
