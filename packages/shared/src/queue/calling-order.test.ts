import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOffice } from '../office/sample-office.ts'
import { type Context, decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { initialState } from './initial-state.ts'
import { nextInLine, waitingInOrder, whyNext } from './next-in-line.ts'
import { peopleAhead, peopleAheadIfIssued } from './people-ahead.ts'
import type { QueueState } from './state.ts'
import { atNine } from './testing/given.ts'
import { type Choice, createDays } from './testing/play.ts'
import { ticketsOf } from './views.ts'
import { waitEstimate } from './wait-estimate.ts'

const choices: fc.Arbitrary<Choice[]> = fc.array(fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)), {
  minLength: 60,
  maxLength: 300,
  size: 'max',
})

const dayOf = createDays()

function everyEvening(check: (state: QueueState, now: string) => void) {
  fc.assert(
    fc.property(choices, (day) => {
      const last = dayOf(day).at(-1)
      check(last?.after ?? initialState(), last?.context.now ?? atNine.now)
    }),
    { numRuns: 90, seed: 7 },
  )
}

const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id)
const openCounters = (state: QueueState) => Object.values(state.counters).filter((c) => c.status === 'open')

/** Calls until nobody is left and marks each as missed; returns ids in the order of calling. */
function callEverybody(start: QueueState, counter: string, now: string): string[] {
  const context: Context = {
    ...atNine,
    now,
    by: { device: 'desk', role: 'desk', officer: start.counters[counter]?.officer ?? '' },
  }
  const called: string[] = []
  let state = start
  const run = (type: 'CallNext' | 'MarkNoShow' | 'BeginService' | 'FinishService') => {
    const decision = decide(state, { id: 'command-1', type, counter }, context)
    if ('refused' in decision) return false
    for (const body of decision.events) {
      state = evolve(state, { ...body, seq: state.seq + 1, at: now })
      if (body.type === 'TicketCalled') called.push(body.ticket)
    }
    return true
  }
  if (!run('MarkNoShow')) run('FinishService')
  called.length = 0
  while (run('CallNext')) run('MarkNoShow')
  return called
}

describe('after any day', () => {
  it('[Q31] the order a desk shows is the order in which it then calls', () => {
    everyEvening((state, now) => {
      for (const { id, ticket } of openCounters(state)) {
        // A turn that comes back when it is finished joins the line after the list was read.
        if (ticket !== null && ticketsOf(state).some((t) => t.id === ticket && t.comeBack !== null)) continue
        expect(callEverybody(state, id, now)).toEqual(ids(waitingInOrder(state, sampleOffice, id)))
      }
    })
  })

  it('[Q31] the first of that order is next, and each place has a rule', () => {
    everyEvening((state) => {
      for (const { id } of openCounters(state)) {
        const order = waitingInOrder(state, sampleOffice, id)
        expect(nextInLine(state, sampleOffice, id)).toEqual(order[0] ?? null)
        order.forEach((ticket, i) => {
          expect(whyNext(state, sampleOffice, id, ticket.id)?.place).toBe(i + 1)
        })
      }
    })
  })

  it('[Q22] people ahead is the place in the order of the counter where the turn comes soonest', () => {
    everyEvening((state) => {
      for (const ticket of ticketsOf(state).filter((t) => t.state === 'waiting')) {
        const open = openCounters(state).filter((c) =>
          ticket.onlyCounter === null ? c.services.includes(ticket.service) : c.id === ticket.onlyCounter,
        )
        if (open.length === 0) continue
        const places = open.map((c) => ids(waitingInOrder(state, sampleOffice, c.id)).indexOf(ticket.id))
        expect(peopleAhead(state, sampleOffice, ticket)).toBe(Math.min(...places))
      }
    })
  })

  it('[Q22] what the kiosk foretells is what the ticket then has', () => {
    everyEvening((state, now) => {
      for (const service of ['certification', 'social', 'land']) {
        for (const priority of [null, { class: 'priority', reason: 'elderly' }]) {
          const command = { id: 'command-1', type: 'IssueTicket' as const, service, ...(priority ? { priority } : {}) }
          const decision = decide(state, command, { ...atNine, now })
          if ('refused' in decision) throw new Error(decision.refused)
          const issued = decision.events.reduce((s, e) => evolve(s, { ...e, seq: s.seq + 1, at: now }), state)
          const ticket = ticketsOf(issued).at(-1)
          const foretold = peopleAheadIfIssued(state, sampleOffice, service, priority?.class ?? null)
          expect(ticket && peopleAhead(issued, sampleOffice, ticket)).toBe(foretold)
        }
      }
    })
  })

  it('[Q23] the wait is a finite range, and never nothing with people ahead and no free counter', () => {
    everyEvening((state, now) => {
      for (const { id } of sampleOffice.services) {
        const open = openCounters(state).filter((c) => c.services.includes(id))
        for (const ahead of [0, 1, 5, 300]) {
          const { low, high } = waitEstimate(state, sampleOffice, id, ahead, now)
          expect(Number.isInteger(low) && Number.isInteger(high) && low >= 0 && low <= high).toBe(true)
          if (ahead > 0 && open.every((c) => c.ticket !== null)) expect(high).toBeGreaterThan(0)
        }
      }
    })
  })

  it('[Q34] a counter that keeps calling calls everybody it shows, so nobody waits for ever', () => {
    everyEvening((state, now) => {
      for (const { id } of openCounters(state)) {
        const called = new Set(callEverybody(state, id, now))
        for (const ticket of waitingInOrder(state, sampleOffice, id)) expect(called).toContain(ticket.id)
      }
    })
  })
})
