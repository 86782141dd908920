import type { DossierView } from '@denluot/shared/contract/replies'
import { dossierStep } from '@denluot/shared/office/dossier'
import { businessDay, officeIso } from '@denluot/shared/queue/business-day'
import type { KnownDossier } from '../storage/dossier-store.ts'

const DAY = 86_400_000
/** Statuses in which the office still owes an answer: registered, received, processing, supplement, fee due. */
const running: readonly number[] = [1, 2, 4, 5, 6]

/** What anybody with the code may know; `now` is epoch ms. */
export function dossierViewOf({ record, asOf }: KnownDossier, procedureName: string | null, now: number): DossierView {
  const today = Date.parse(businessDay(officeIso(now)))
  const due = record.due === null || !running.includes(record.status) ? today : Date.parse(record.due)
  return {
    ...record,
    step: dossierStep(record.status),
    procedureName,
    lateDays: Math.max(0, Math.round((today - due) / DAY)),
    asOf,
    ageMinutes: Math.max(0, Math.floor((now - Date.parse(asOf)) / 60_000)),
  }
}
