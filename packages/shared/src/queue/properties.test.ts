import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOffice } from '../office/sample-office.ts'
import { evolve } from './evolve.ts'
import { ticketById } from './find-ticket.ts'
import { initialState } from './initial-state.ts'
import { peopleInLine } from './line.ts'
import type { QueueState, Ticket, TicketState } from './state.ts'
import { type Choice, createDays, type Step } from './testing/play.ts'
import { dayNumbers, ticketsOf } from './views.ts'
import { stateFor, visibleTo } from './visible.ts'

const choices: fc.Arbitrary<Choice[]> = fc.array(fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)), {
  minLength: 60,
  maxLength: 300,
  size: 'max',
})
const { rules } = sampleOffice
const dayOf = createDays()

/** Checks every step of 100 random days; a failure prints its seed and shrinks to few commands. */
function everyDay(check: (steps: readonly Step[]) => void) {
  fc.assert(
    fc.property(choices, (day) => check(dayOf(day))),
    { numRuns: 100, seed: 20261121 },
  )
}
const everyStep = (check: (step: Step) => void) => everyDay((steps) => steps.forEach(check))
const stateAfter = (steps: readonly Step[]): QueueState => steps.at(-1)?.after ?? initialState()
const eventsOf = (steps: readonly Step[]) => steps.flatMap((step) => step.events)

/** The moves a ticket may make in one command; issuing a roll number calls it in the same command. */
const legalMoves: Readonly<Record<TicketState, readonly TicketState[]>> = {
  waiting: ['called', 'held', 'cancelled'],
  called: ['serving', 'no-show', 'held', 'waiting', 'cancelled'],
  serving: ['done', 'held', 'waiting', 'cancelled'],
  held: ['waiting', 'cancelled'],
  'no-show': ['waiting', 'cancelled'],
  done: [],
  cancelled: [],
}

describe('over random days', () => {
  it('plays days in which everything happens', () => {
    const seen = new Set<string>()
    everyDay((steps) => {
      for (const event of eventsOf(steps)) seen.add(event.type)
    })
    for (const type of [
      'TicketRestored',
      'TicketTransferred',
      'TicketResumed',
      'TicketMissed',
      'ServiceRated',
    ] as const) {
      expect(seen).toContain(type)
    }
  })

  it('[Q1] no number, id or code is given twice', () => {
    everyDay((steps) => {
      const tickets = ticketsOf(stateAfter(steps))
      for (const key of ['number', 'id', 'code'] as const) {
        expect(new Set(tickets.map((t) => t[key])).size).toBe(tickets.length)
      }
    })
  })

  it('[Q9] a ticket is called or served at one counter at most, and that counter is open', () => {
    everyStep(({ after }) => {
      const atCounters = Object.values(after.counters).flatMap((c) => (c.ticket === null ? [] : [[c.ticket, c.id]]))
      const busy = ticketsOf(after).filter((t) => t.state === 'called' || t.state === 'serving')
      expect(atCounters.sort()).toEqual(busy.map((t) => [t.id, t.counter]).sort())
      for (const [, counter] of atCounters) expect(after.counters[counter ?? '']?.status).toBe('open')
    })
  })

  it('[Q10] an officer has one counter at most', () => {
    everyStep(({ after }) => {
      const seated = Object.values(after.counters).flatMap((c) => (c.status === 'closed' ? [] : [c.officer]))
      expect(new Set(seated).size).toBe(seated.length)
    })
  })

  it('[Q12] tickets make legal moves only, and what was written on paper never changes', () => {
    everyStep(({ before, after }) => {
      for (const was of ticketsOf(before)) {
        const is = ticketById(after, was.id)
        if (is === was) continue
        expect(
          is?.state === was.state || legalMoves[was.state].includes(is?.state ?? 'done'),
          `${was.state} → ${is?.state}`,
        ).toBe(true)
        expect(paper(is)).toEqual(paper(was))
      }
    })
  })

  it('[Q14] [Q15] nobody is called or restored more often than the rules allow', () => {
    everyStep(({ after }) => {
      const over = (t: Ticket) => t.times > rules.recallLimit || t.restored > rules.restores
      expect(ticketsOf(after).filter(over)).toEqual([])
    })
  })

  it('[Q13] every ticket is in one state, and exactly those who wait stand in exactly one line', () => {
    everyStep(({ after }) => {
      const { issued, ...states } = dayNumbers(after)
      expect(Object.values(states).reduce((a, b) => a + b, 0)).toBe(issued)
      const standing: string[] = []
      const put = (id: string, right: (ticket: Ticket) => boolean) => {
        const ticket = ticketById(after, id)
        standing.push(ticket && right(ticket) ? id : `${id} in a wrong line`)
      }
      for (const [service, classes] of Object.entries(after.lines)) {
        for (const [name, line] of Object.entries(classes)) {
          const fits = (t: Ticket) =>
            t.service === service && (t.priority?.class ?? '') === name && t.onlyCounter === null
          for (const id of peopleInLine(line)) put(id, fits)
        }
      }
      for (const [counter, line] of Object.entries(after.directed)) {
        for (const id of peopleInLine(line)) put(id, (t) => t.onlyCounter === counter)
      }
      expect(standing.sort()).toEqual(
        ticketsOf(after)
          .filter((t) => t.state === 'waiting')
          .map((t) => t.id),
      )
    })
  })

  it('[Q4] within service and class the earliest arrival is called first, apart from those who were put somewhere', () => {
    everyStep(({ before, intent, events }) => {
      if (intent.type !== 'CallNext') return
      for (const event of events) {
        const called = event.type === 'TicketCalled' ? ticketById(before, event.ticket) : undefined
        if (called === undefined || called.placed || called.onlyCounter !== null) continue
        const passed = ticketsOf(before).filter((t) => sameLine(t, called) && !t.placed && earlier(t, called))
        expect(passed).toEqual([])
      }
    })
  })

  it('[Q6] after the agreed priority calls in a row, an ordinary citizen who was passed is next', () => {
    everyDay((steps) => {
      const passing: Record<string, number> = {}
      for (const { before, intent, events } of steps) {
        for (const event of events) {
          if (event.type === 'CounterClosed') passing[event.counter] = 0
          if (event.type !== 'TicketCalled') continue
          const called = ticketById(before, event.ticket)
          if (called === undefined) passing[event.counter] = 0 // a number from a paper roll is an ordinary citizen
          if (called === undefined) continue
          const services = before.counters[event.counter]?.services ?? []
          const ordinary = ticketsOf(before).some((t) => t.id !== called.id && isOrdinaryIn(t, services))
          const run = passing[event.counter] ?? 0
          const chosen = intent.type === 'CallNext' && intent.service === undefined && called.onlyCounter === null
          if (chosen && called.priority !== null && ordinary) expect(run).toBeLessThan(rules.fairness)
          if (called.priority !== null) passing[event.counter] = ordinary ? run + 1 : 0
          else if (called.onlyCounter === null) passing[event.counter] = 0
        }
      }
    })
  })

  it('[Q33] a command touches one ticket; all others stay the very same', () => {
    everyStep(({ before, after, intent }) => {
      // Closing a counter sends everybody back who was to be called only there.
      if (intent.type === 'CloseCounter') return
      const touched = ticketsOf(before).filter((was) => ticketById(after, was.id) !== was)
      expect(touched.length).toBeLessThanOrEqual(1)
    })
  })

  it('[Q19] the same log gives the same state, also from a state that travelled as JSON', () => {
    everyDay((steps) => {
      const events = eventsOf(steps)
      expect(events.reduce(evolve, initialState())).toEqual(stateAfter(steps))
      const middle = steps[Math.floor(steps.length / 2)]?.after ?? initialState()
      const travelled: QueueState = JSON.parse(JSON.stringify(middle))
      expect(events.filter((e) => e.seq > middle.seq).reduce(evolve, travelled)).toEqual(stateAfter(steps))
    })
  })

  it('[Q19] evolve never changes its arguments', () => {
    everyDay((steps) => {
      eventsOf(steps).reduce((state, event) => frozen(evolve(state, frozen(event))), frozen(initialState()))
    })
  })

  it('[Q19] evolve takes events of any order without throwing', () => {
    everyDay((steps) => {
      const events = eventsOf(steps)
      events.slice().reverse().reduce(evolve, initialState())
      events.filter((_, i) => i % 3 !== 0).reduce(evolve, initialState())
    })
  })

  it('[Q27] what a role may see folds to its state, with the same lines', () => {
    everyDay((steps) => {
      const whole = stateAfter(steps)
      for (const role of ['display', 'kiosk', 'desk', 'manager'] as const) {
        const seen = eventsOf(steps).flatMap((event) => visibleTo(role, event) ?? [])
        const folded = seen.reduce(evolve, initialState())
        expect({ ...folded, seq: 0 }).toEqual({ ...stateFor(role, whole), seq: 0 })
        expect([folded.lines, folded.directed]).toEqual([whole.lines, whole.directed])
      }
    })
  })
})

const paper = (t: Ticket | undefined) => t && [t.id, t.code, t.number, t.ordinal, t.arrival, t.channel, t.device]
const earlier = (a: Ticket, b: Ticket) => a.arrival < b.arrival || (a.arrival === b.arrival && a.ordinal < b.ordinal)
const isOrdinaryIn = (t: Ticket, services: readonly string[]) =>
  t.state === 'waiting' && t.onlyCounter === null && t.priority === null && services.includes(t.service)
const sameLine = (a: Ticket, b: Ticket) =>
  a.state === 'waiting' && a.onlyCounter === null && a.service === b.service && a.priority?.class === b.priority?.class

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
