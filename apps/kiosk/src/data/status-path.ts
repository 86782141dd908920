import type { DossierView } from '@denluot/shared/contract/replies'
import type { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import type { DossierStep } from '@denluot/shared/office/dossier'

type StepKey = Extract<keyof typeof kioskVi, `status.step${string}`>

/** `now` is the citizen's place (ochre), `ended` a path that goes no further (grey). */
export interface PathStep {
  readonly text: StepKey
  readonly state: 'done' | 'now' | 'ahead' | 'ended'
}

const done = (text: StepKey): PathStep => ({ text, state: 'done' })
const now = (text: StepKey): PathStep => ({ text, state: 'now' })
const ahead = (text: StepKey): PathStep => ({ text, state: 'ahead' })
const ended = (text: StepKey): PathStep => ({ text, state: 'ended' })

/** The way of a file, Đã nhận → Đang xử lý → Có kết quả → Đã trả, with where it stands on it. */
export function pathOf(step: DossierStep): readonly PathStep[] {
  switch (step) {
    case 'registered':
      return [
        now('status.stepWaitReceive'),
        ahead('status.stepToProcess'),
        ahead('status.stepToBeReady'),
        ahead('status.stepToReturn'),
      ]
    case 'received':
      return [
        now('status.stepReceived'),
        ahead('status.stepToProcess'),
        ahead('status.stepToBeReady'),
        ahead('status.stepToReturn'),
      ]
    case 'not-accepted':
      return [
        now('status.stepNotAccepted'),
        ahead('status.stepToReceive'),
        ahead('status.stepToProcess'),
        ahead('status.stepToBeReady'),
      ]
    case 'processing':
      return [
        done('status.stepReceived'),
        now('status.stepProcessing'),
        ahead('status.stepToBeReady'),
        ahead('status.stepToReturn'),
      ]
    case 'supplement':
      return [
        done('status.stepReceived'),
        now('status.stepSupplement'),
        ahead('status.stepToProcess'),
        ahead('status.stepToBeReady'),
      ]
    case 'fee-due':
      return [
        done('status.stepReceived'),
        now('status.stepFee'),
        ahead('status.stepToProcess'),
        ahead('status.stepToBeReady'),
      ]
    case 'withdrawn':
      return [done('status.stepReceived'), ended('status.stepWithdrawn')]
    case 'stopped':
      return [done('status.stepReceived'), ended('status.stepStopped')]
    case 'ready':
      return [
        done('status.stepReceived'),
        done('status.stepProcessed'),
        now('status.stepReady'),
        ahead('status.stepToReturn'),
      ]
    case 'returned':
      return [
        done('status.stepReceived'),
        done('status.stepProcessed'),
        done('status.stepWasReady'),
        done('status.stepReturned'),
      ]
  }
}

/** What a citizen can do about a file here: the key of the status screen. */
export type DossierKey = 'take-result' | 'take-fee' | 'take-ask' | null

export function keyOf(dossier: Pick<DossierView, 'step' | 'lateDays' | 'ageMinutes'>): DossierKey {
  switch (dossier.step) {
    case 'ready':
      return 'take-result'
    case 'fee-due':
      return 'take-fee'
    case 'not-accepted':
    case 'supplement':
    case 'stopped':
      return 'take-ask'
    default:
      return dossier.lateDays > 0 || isOld(dossier) ? 'take-ask' : null
  }
}

/** Somebody must act: the seal bar. Ended paths have none. */
export function barOf(
  dossier: Pick<DossierView, 'step' | 'lateDays'>,
): 'missing' | 'not-accepted' | 'fee' | 'late' | null {
  if (dossier.step === 'supplement') return 'missing'
  if (dossier.step === 'not-accepted') return 'not-accepted'
  if (dossier.step === 'fee-due') return 'fee'
  return dossier.lateDays > 0 ? 'late' : null
}

/** Information of more than a day must not be taken for the present. */
export function isOld(dossier: Pick<DossierView, 'ageMinutes'>): boolean {
  return dossier.ageMinutes > 24 * 60
}

/** Days a finished file is ahead of its due day; 0 when it is not. `today` and `due` are `YYYY-MM-DD`. */
export function daysEarly(due: string | null, today: string): number {
  if (due === null) return 0
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  return Math.max(0, days)
}
