import type { Role } from './decide/context.ts'
import type { OfficeEvent } from './event.ts'
import type { QueueState, Ticket } from './state.ts'

/** What a role may not know: codes open a ticket to its holder, dossiers name a file, ratings are confidential. */
const hidden: Readonly<Record<Role, { readonly papers: boolean; readonly ratings: boolean }>> = {
  kiosk: { papers: true, ratings: true },
  display: { papers: true, ratings: true },
  desk: { papers: false, ratings: true },
  manager: { papers: false, ratings: false },
  integrator: { papers: false, ratings: false },
}

/** The event as a role may see it, or null. `evolve` folds what is left to the same lines. */
export function visibleTo(role: Role, event: OfficeEvent): OfficeEvent | null {
  const { papers, ratings } = hidden[role]
  if (event.type === 'ServiceRated') return ratings ? null : event
  if (event.type === 'DossierAttached') return papers ? null : event
  if (event.type !== 'TicketIssued' || !papers) return event
  const { code: _code, dossier: _dossier, ...rest } = event
  return rest
}

/** The day as a role may see it: what folding its visible events gives. */
export function stateFor(role: Role, state: QueueState): QueueState {
  const { papers, ratings } = hidden[role]
  if (!papers && !ratings) return state
  const strip = (ticket: Ticket): Ticket => ({
    ...ticket,
    ...(papers ? { code: '', dossier: null } : {}),
    ...(ratings ? { rated: false } : {}),
  })
  return {
    ...state,
    tickets: state.tickets.map((page) => page.map(strip)),
    ratings: ratings ? {} : state.ratings,
  }
}
