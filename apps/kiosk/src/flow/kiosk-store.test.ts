import { type HubLink, HubUnreachable } from '@denluot/client/hub-link'
import type { Paper, PrintState } from '@denluot/shared/contract/machine-contract'
import type { CommandReply, DossierView, TicketView } from '@denluot/shared/contract/replies'
import { describe, expect, test } from 'vitest'
import { createFakeHub, type FakeOffice, type Sent } from '../testing/fake-hub.ts'
import { shownScreen } from './kiosk-flow.ts'
import type { KioskMachine } from './kiosk-machine.ts'
import { createKiosk } from './kiosk-store.ts'

const ticket = {
  id: '20261121-0047',
  code: 'ABCDEFGH12',
  number: 'A047',
  service: 'certification',
  ahead: 3,
  at: '2026-11-21T09:00:00.000+07:00',
}
const issued: CommandReply = { status: 'accepted', seq: 1, events: [], ticket }

const printerOf = (...states: readonly PrintState[]): KioskMachine => ({
  async print(_paper, onState) {
    for (const state of states) onState?.(state)
    return states[states.length - 1] ?? { state: 'failed', reason: 'no-printer' }
  },
  onScan: () => () => undefined,
  arm: () => undefined,
})

const paperComesOut = printerOf({ state: 'queued' }, { state: 'sending' }, { state: 'confirmed' })

function kioskIn(office: FakeOffice, machine: KioskMachine = paperComesOut) {
  const hub = createFakeHub(office)
  return { hub, ...kioskAt(hub, machine) }
}

function kioskAt(hub: HubLink, machine: KioskMachine = paperComesOut) {
  const faults: string[] = []
  const { store, actions } = createKiosk({
    hub,
    machine: () => machine,
    language: 'vi',
    report: (what) => faults.push(what),
  })
  return { actions, faults, shown: () => shownScreen(store.getState().kiosk), store }
}

const intents = (sent: readonly Sent[]) => sent.map(({ intent }) => intent)

describe('taking a number', () => {
  test('the number is shown, printed, and every state of the paper is told to the hub', async () => {
    const { hub, actions, shown } = kioskIn({
      answer: ({ intent }) => (intent.type === 'IssueTicket' ? issued : { status: 'accepted', seq: 2, events: [] }),
    })
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    actions.dispatch({ do: 'choose-priority', class: 'priority', reason: 'elderly' })
    await actions.takeNumber()
    expect(shown()).toMatchObject({ name: 'ticket', ticket: { number: 'A047' }, paper: { state: 'confirmed' } })
    expect(intents(hub.sent)).toEqual([
      {
        type: 'IssueTicket',
        service: 'certification',
        channel: 'kiosk',
        files: 1,
        priority: { class: 'priority', reason: 'elderly' },
      },
      { type: 'ReportPrint', ticket: ticket.id, state: 'sending' },
      { type: 'ReportPrint', ticket: ticket.id, state: 'confirmed' },
    ])
  })

  test('[K26] a slip comes out again only when staff ask, with its number and the mark, and only from its own kiosk', async () => {
    const printed: Paper[] = []
    const machine: KioskMachine = {
      ...paperComesOut,
      async print(paper, onState) {
        printed.push(paper)
        return paperComesOut.print(paper, onState)
      },
    }
    const { hub, actions } = kioskIn({ answer: () => issued }, machine)
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await actions.takeNumber()
    const asked = { seq: 9, at: '2026-11-21T09:01:00.000+07:00', type: 'ReprintAsked', device: 'desk-1' } as const
    hub.happen({ ...asked, ticket: '20261121-0099' })
    expect(printed).toHaveLength(1)
    hub.happen({ ...asked, ticket: ticket.id })
    await Promise.resolve()
    expect(printed.map((paper) => paper.kind === 'ticket' && [paper.number, paper.reprint])).toEqual([
      ['A047', false],
      ['A047', true],
    ])
    expect(intents(hub.sent).filter(({ type }) => type === 'ReportPrint')).toHaveLength(4)
  })

  test('[K4] two touches in a row are one command', async () => {
    const { hub, actions } = kioskIn({ answer: () => issued })
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await Promise.all([actions.takeNumber(), actions.takeNumber()])
    expect(hub.sent.filter(({ intent }) => intent.type === 'IssueTicket')).toHaveLength(1)
  })

  test('[K12] a wish that got no answer is sent again under its own id, another wish or person gets another', async () => {
    const answers: (CommandReply | 'silence')[] = [
      'silence',
      'silence',
      'silence',
      'silence',
      'silence',
      'silence',
      issued,
    ]
    const { hub, actions, shown } = kioskIn({
      answer: ({ intent }) => {
        if (intent.type !== 'IssueTicket') return { status: 'accepted', seq: 2, events: [] }
        const next = answers.shift()
        if (next === undefined || next === 'silence') throw new HubUnreachable(true)
        return next
      },
    })
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await actions.takeNumber()
    expect(shown()).toMatchObject({ name: 'before', busy: false, notice: { kind: 'unreachable' } })
    actions.dispatch({ do: 'finish' })
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await actions.takeNumber()
    await actions.takeNumber()
    expect(shown().name).toBe('ticket')
    const ids = hub.sent.filter(({ intent }) => intent.type === 'IssueTicket').map(({ id }) => id)
    expect(new Set(ids.slice(0, 3)).size).toBe(1)
    expect(new Set(ids.slice(3, 7)).size).toBe(1)
    expect(ids[0]).not.toBe(ids[3])
  })

  test('a refusal stays on the question with its word', async () => {
    const { actions, shown } = kioskIn({
      answer: () => ({ status: 'refused', reason: 'too-soon', message: 'Xin chờ' }),
    })
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await actions.takeNumber()
    expect(shown()).toMatchObject({ name: 'before', busy: false, notice: { kind: 'refused', reason: 'too-soon' } })
  })

  test('[K13] a printer that fails takes nothing from the number', async () => {
    const { hub, actions, shown } = kioskIn(
      { answer: () => issued },
      printerOf({ state: 'queued' }, { state: 'failed', reason: 'paper-out' }),
    )
    actions.dispatch({ do: 'choose-service', service: 'certification' })
    await actions.takeNumber()
    expect(shown()).toMatchObject({
      name: 'ticket',
      ticket: { number: 'A047' },
      paper: { state: 'failed', reason: 'paper-out' },
    })
    expect(intents(hub.sent)[1]).toEqual({
      type: 'ReportPrint',
      ticket: ticket.id,
      state: 'failed',
      reason: 'paper-out',
    })
  })
})

describe('a file', () => {
  const dossier: DossierView = {
    code: '000.00.15.H17-261117-0042',
    status: 9,
    step: 'ready',
    received: '2026-11-17',
    due: '2026-11-25',
    procedure: null,
    missing: [],
    procedureName: null,
    lateDays: 0,
    asOf: '2026-11-23T07:30:00.000+07:00',
    ageMinutes: 5,
  }

  test('a scanned or typed code leads to its status, in capitals', async () => {
    const office = { dossiers: { [dossier.code]: dossier } }
    const scanned = kioskIn(office)
    await scanned.actions.typedCode('000.00.15.h17-261117-0042')
    expect(scanned.shown()).toEqual({ name: 'status', dossier })
  })

  test('an unknown code leads to "not found", and back to the code that was typed', async () => {
    const { actions, shown } = kioskIn({})
    await actions.lookUp('000.00.15.H17-000000-0000')
    expect(shown()).toMatchObject({ name: 'not-found', what: 'dossier' })
    actions.dispatch({ do: 'back' })
    expect(shown()).toMatchObject({ name: 'lookup', code: '000.00.15.H17-000000-0000', busy: false })
  })

  test('[K14] a citizen card is not wanted, and nothing of it is shown', async () => {
    const { actions, shown } = kioskIn({})
    await actions.typedCode('001234567890|123456789|Nguyen Van A|01011990|Nam|An Hoa|01012022')
    expect(shown()).toEqual({ name: 'lookup', code: '', busy: false, notice: { kind: 'no-card' } })
  })

  test('[K8] a code counts only where codes are asked for', async () => {
    const { actions, shown } = kioskIn({ dossiers: { [dossier.code]: dossier } })
    actions.dispatch({ do: 'choose-service', service: 'land' })
    await actions.typedCode(dossier.code)
    expect(shown().name).toBe('before')
  })
})

describe('rating', () => {
  const done: TicketView = {
    id: ticket.id,
    number: 'A047',
    service: 'certification',
    state: 'done',
    day: '2026-11-21',
    at: ticket.at,
    counter: '1',
    ahead: 0,
    wait: null,
    rated: false,
  }
  const atRating = async (view: TicketView = done) => {
    const kiosk = kioskIn({ tickets: { [ticket.code]: view } })
    await kiosk.actions.findTicketToRate(ticket.code.toLowerCase())
    return kiosk
  }

  test('[K27] a visit is rated with the code of its paper, not with an id that can be guessed', async () => {
    const kiosk = kioskIn({ tickets: { [ticket.id]: done, [ticket.code]: done } })
    await kiosk.actions.findTicketToRate(ticket.id)
    expect(kiosk.shown()).toMatchObject({ name: 'not-found', what: 'ticket' })
  })

  test('a high level is saved by one touch', async () => {
    const { hub, actions, shown } = await atRating()
    await actions.rate(5)
    expect(shown().name).toBe('thanks')
    expect(intents(hub.sent)).toEqual([{ type: 'RateService', ticket: ticket.code, level: 5, answers: [] }])
  })

  test('[K15] a low level asks why and counts even when its person walks away', async () => {
    const { hub, actions, shown } = await atRating()
    await actions.rate(2)
    expect(shown()).toMatchObject({ name: 'reasons', level: 2 })
    actions.dispatch({ do: 'toggle-reason', reason: 'waited-long' })
    actions.dispatch({ do: 'finish' })
    expect(shown().name).toBe('home')
    expect(intents(hub.sent)).toEqual([
      { type: 'RateService', ticket: ticket.code, level: 2, answers: ['waited-long'] },
    ])
  })

  test('a number that still waits or was rated says so', async () => {
    expect((await atRating({ ...done, state: 'waiting', ahead: 4 })).shown()).toMatchObject({
      notice: { kind: 'still-waiting', number: 'A047', ahead: 4 },
    })
    expect((await atRating({ ...done, rated: true })).shown()).toMatchObject({
      notice: { kind: 'refused', reason: 'already-rated' },
    })
  })
})

test('a call for help says whether it went out', async () => {
  const heard = kioskIn({})
  await heard.actions.askForHelp()
  expect(heard.store.getState().kiosk.help).toBe('called')
  const unheard = kioskIn({
    answer: () => {
      throw new HubUnreachable(false)
    },
  })
  await unheard.actions.askForHelp()
  expect(unheard.store.getState().kiosk.help).toBe('failed')
})
