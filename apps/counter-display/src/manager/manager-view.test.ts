import { sampleOffice } from '@denluot/shared/office/sample-office'
import { describe, expect, test } from 'vitest'
import { createHall, second } from '../testing/hall.ts'
import { managerView } from './manager-view.ts'

const minutes = (n: number) => n * 60
const view = (hall: ReturnType<typeof createHall>, at: number) => managerView(sampleOffice, hall.day(), second(at))

/** Nine o'clock: four people; A001 done after 20 minutes, A002 being served, B001 called, A003 waits. */
function morning() {
  const hall = createHall()
  hall.open(0, '1', '2', '3')
  for (let i = 0; i < 3; i += 1) hall.issue(0, 'certification')
  hall.issue(minutes(2), 'civil-status')
  hall.call(minutes(10), 'A001', '1')
  hall.serve(minutes(11), 'A001', '1')
  hall.finish(minutes(20), 'A001', '1')
  hall.call(minutes(12), 'A002', '2')
  hall.serve(minutes(13), 'A002', '2')
  hall.call(minutes(24), 'B001', '3')
  return hall
}

describe('in the middle of a morning', () => {
  test('[B21] the figures are those of the log', () => {
    const shown = view(morning(), minutes(25))
    expect(shown).toMatchObject({ waiting: 1, done: 1, lastHour: 1, longest: { minutes: 25, beyondTarget: true } })
    expect(shown.medianWait).toBe(12)
  })

  test('[B21] each counter says what it does, and for how long', () => {
    const hall = morning()
    hall.happen(minutes(21), { type: 'CounterPaused', counter: '1', officer: 'ha', reason: 'break' })
    const states = view(hall, minutes(25)).counters.map(({ name, state, minutes: n }) => `${name} ${state} ${n}`)
    expect(states).toEqual(['1 paused 0', '2 serving 12', '3 calling 0', '4 closed 0', '5 closed 0', '6 closed 0'])
  })

  test('[B21] a turn counts for the last hour until an hour has passed', () => {
    const hall = morning()
    expect(view(hall, minutes(79)).lastHour).toBe(1)
    expect(view(hall, minutes(80)).lastHour).toBe(0)
    expect(view(hall, minutes(80)).done).toBe(1)
  })

  test('[B21] satisfied are the two best levels of five, by service and in all', () => {
    const hall = morning()
    const rate = (number: string, level: number) =>
      hall.happen(minutes(30), { type: 'ServiceRated', ticket: hall.idOf(number), level, answers: [] })
    rate('A001', 5)
    rate('B001', 2)
    const { satisfied, rated, ratings } = view(hall, minutes(31))
    expect({ satisfied, rated }).toEqual({ satisfied: 1, rated: 2 })
    expect(ratings.map((each) => `${each.prefix} ${each.satisfied}/${each.rated}`)).toEqual(['A 1/1', 'B 0/1'])
  })

  test('[B21] help that nobody answered and paper that did not come out are alarms', () => {
    const hall = morning()
    hall.happen(minutes(26), { type: 'HelpAsked', where: 'Kiosk 1', device: 'kiosk-1' })
    const print = { state: 'failed', reason: 'paper-out', device: 'kiosk-1' } as const
    hall.happen(minutes(26), { type: 'PrintReported', ticket: hall.idOf('A003'), ...print })
    expect(view(hall, minutes(27)).alarms).toMatchObject([
      { kind: 'help', where: 'Kiosk 1' },
      { kind: 'print', number: 'A003', count: 1 },
    ])
    hall.happen(minutes(28), { type: 'HelpAnswered', where: 'Kiosk 1', officer: 'ha' })
    expect(view(hall, minutes(29)).alarms).toMatchObject([{ kind: 'print' }])
  })
})

test('[B21] the chart has the newest six hours, empty ones too', () => {
  const hall = createHall()
  for (const hour of [0, 0, 1, 3, 7]) hall.issue(minutes(60 * hour), 'certification')
  expect(view(hall, minutes(60 * 7 + 5)).hours.map(({ hour, issued, current }) => [hour, issued, current])).toEqual([
    [11, 0, false],
    [12, 1, false],
    [13, 0, false],
    [14, 0, false],
    [15, 0, false],
    [16, 1, true],
  ])
})

test('[B21] before the first ticket nothing is made up', () => {
  expect(view(createHall(), 0)).toMatchObject({ waiting: 0, longest: null, medianWait: null, rated: 0, hours: [] })
})
