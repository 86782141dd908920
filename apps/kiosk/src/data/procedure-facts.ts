import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { kioskVi } from '@denluot/shared/language/messages/kiosk.vi'
import type { Translate } from '@denluot/shared/language/translator'
import type { Procedure } from '@denluot/shared/procedures/procedure'

export interface Fact {
  readonly label: string
  readonly text: string
}

/** Fee, time, who and where, quoted from the catalogue; what is not known says so, it is never "free" or "none". */
export function procedureFacts(
  procedure: Procedure,
  office: PublicOffice,
  t: Translate<typeof kioskVi>,
): readonly Fact[] {
  const unknown = t('procedure.unknown')
  const counters = office.counters.filter(
    (counter) => procedure.service !== null && counter.services.includes(procedure.service),
  )
  const where =
    counters.length === 0 || procedure.status === 'historic'
      ? unknown
      : t('procedure.counters', { counters: counters.map((each) => each.name).join(', ') })
  return [
    { label: t('procedure.fee'), text: procedure.feeText ?? unknown },
    { label: t('procedure.time'), text: procedure.processingTimeText ?? unknown },
    { label: t('procedure.who'), text: procedure.applicants.length > 0 ? procedure.applicants.join('; ') : unknown },
    { label: t('procedure.where'), text: procedure.elsewhere ?? where },
  ]
}
