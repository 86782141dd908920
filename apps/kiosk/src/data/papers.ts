import type { ChecklistPaper, TicketPaper } from '@denluot/shared/contract/machine-contract'
import type { PublicOffice } from '@denluot/shared/contract/public-office'
import type { TicketBrief } from '@denluot/shared/contract/replies'
import type { Language } from '@denluot/shared/language/language'
import type { Procedure } from '@denluot/shared/procedures/procedure'
import { displayName } from '@denluot/shared/procedures/procedure-names'
import type { Order } from '../flow/screen.ts'
import { plainTime } from './opening-hours.ts'

function officeOnPaper({ office }: PublicOffice): TicketPaper['office'] {
  return { kind: { vi: office.kind, en: office.kindEn }, name: { vi: office.name, en: office.nameEn } }
}

/** The slip of a ticket, in the words of the office. Throws when the ticket's service is not configured any more. */
export function ticketPaper(
  office: PublicOffice,
  ticket: TicketBrief,
  order: Order,
  language: Language,
  now: string,
): TicketPaper {
  const service = office.services.find((each) => each.id === ticket.service)
  if (service === undefined) throw new Error(`ticket ${ticket.number} is for ${ticket.service}, which is not a service`)
  return {
    kind: 'ticket',
    language,
    office: officeOnPaper(office),
    address: office.office.address,
    number: ticket.number,
    code: ticket.code,
    service: { vi: service.name, en: service.nameEn },
    ahead: ticket.ahead ?? 0,
    wait: ticket.wait ?? null,
    zone: service.zone === '' ? null : { vi: `khu ${service.zone}`, en: `zone ${service.zone}` },
    missed: { calls: office.rules.recallLimit, places: office.rules.keepPlaces },
    at: ticket.at ?? now,
    hours: office.sessions.map((session) => `${plainTime(session.from)}–${plainTime(session.to)}`),
    priority: order.priority !== null,
    reserve: false,
    reprint: false,
  }
}

/** The papers of a procedure as a list to take home; null when the catalogue names none. */
export function checklistPaper(
  office: PublicOffice,
  procedure: Procedure,
  facts: readonly { readonly label: string; readonly text: string }[],
  language: Language,
  now: string,
): ChecklistPaper | null {
  if (procedure.documents.length === 0) return null
  return {
    kind: 'checklist',
    language,
    office: officeOnPaper(office),
    procedure: displayName(procedure),
    items: procedure.documents.map((text) => text.slice(0, 2_000)),
    facts: facts.map(({ label, text }) => ({ label, text: text.slice(0, 500) })),
    at: now,
  }
}
