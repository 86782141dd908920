import type { Intent } from '@denluot/shared/queue/command'
import type { Ticket } from '@denluot/shared/queue/state'
import { useOfficeNow } from '@denluot/ui/office-time'
import { useEffect, useState } from 'react'
import { type Known, useHub, useSending, useTools } from '../desk-tools.tsx'
import type { Accepted } from '../sending/sender.ts'
import type { Session } from '../session.ts'
import { type BigKey, bigKey, intentsOf, promised } from '../views/big-key.ts'
import { type DeskView, deskView } from '../views/desk-view.ts'
import type { Circumstances } from '../views/foresee.ts'
import { useArrivalChime } from './use-arrival-chime.ts'

/** F2 promised one person and the hub, which knew more, called another. */
export interface CalledInstead {
  readonly expected: Ticket
  readonly number: string
}

export interface DeskModel extends Known {
  readonly session: Session & { readonly counter: string }
  readonly view: DeskView
  readonly key: BigKey
  readonly circumstances: Circumstances
  /** Epoch ms by the hub's clock, renewed every second. */
  readonly now: number
  readonly live: boolean
  /** Key whose command is out, or null. */
  readonly out: string | null
  /** Cut off, the end of the running turn was noted and waits to be sent. */
  readonly endKept: boolean
  readonly outcome: string
  readonly chooseOutcome: (outcome: string) => void
  readonly calledInstead: CalledInstead | null
  readonly press: (key: string, intents: readonly Intent[]) => Promise<readonly Accepted[] | null>
  readonly pressMain: () => void
  readonly finishOnly: () => void
}

/** Everything the desk of one counter shows and does, for its parts. */
export function useDesk({ office, day }: Known, session: Session & { readonly counter: string }): DeskModel {
  const { sender } = useTools()
  const link = useHub((store) => store.link)
  const offset = useHub((store) => store.clockOffset)
  const out = useSending((state) => state.out?.key ?? null)
  const kept = useSending((state) => state.kept)
  const now = useOfficeNow(offset, 1000)
  const [chosenOutcome, setChosenOutcome] = useState<{ ticket: string; outcome: string } | null>(null)
  const [calledInstead, setCalledInstead] = useState<CalledInstead | null>(null)

  const { counter, officer } = session
  const circumstances: Circumstances = { office, officer, now: new Date(now).toISOString() }
  const view = deskView(day, office, counter, officer)
  const key = bigKey(view, day, circumstances)
  const live = link === 'live'
  const usualOutcome = office.outcomes[0]?.id ?? ''
  const outcome = chosenOutcome?.ticket === view.ticket?.id ? (chosenOutcome?.outcome ?? usualOutcome) : usualOutcome

  const endKept = kept.some(({ intent }) => intent.type === 'FinishService' || intent.type === 'HoldTicket')

  useEffect(() => {
    if (live) void sender.sendKept()
  }, [live, sender])

  useArrivalChime(key.kind === 'nobody')

  const press: DeskModel['press'] = (name, intents) => {
    setCalledInstead(null)
    return sender.press(name, intents)
  }

  async function pressMain(): Promise<void> {
    const expected = promised(key)
    const intents = intentsOf(key, counter, outcome)
    if (intents.length === 0) return
    // Cut off, nobody may be called; only what ends the own turn can be kept.
    if (endKept || (!live && key.kind !== 'finish' && key.kind !== 'finish-call')) return
    const replies = await press('main', live ? intents : intents.slice(0, 1))
    const called = replies?.at(-1)?.ticket
    if (expected !== null && called !== undefined && called.id !== expected.id) {
      setCalledInstead({ expected, number: called.number })
    }
  }

  return {
    office,
    day,
    session,
    view,
    key,
    circumstances,
    now,
    live,
    out,
    endKept,
    outcome,
    chooseOutcome: (chosen) => view.ticket && setChosenOutcome({ ticket: view.ticket.id, outcome: chosen }),
    calledInstead,
    press,
    pressMain: () => void pressMain(),
    finishOnly: () => {
      if (view.ticket?.state === 'serving') void press('other', [{ type: 'FinishService', counter, outcome }])
    },
  }
}
