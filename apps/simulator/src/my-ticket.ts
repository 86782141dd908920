import { ticketById } from '@denluot/shared/queue/find-ticket'
import { numberInText } from '@denluot/ui/ticket-number'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { officeLink } from './office-link.ts'

/** The newest ticket that was taken at a kiosk since this page was opened, while it waits; the number with a gap. */
export function useMyTicket(): { readonly id: string; readonly number: string } | null {
  const [taken, setTaken] = useState<string | null>(null)
  useEffect(
    () =>
      officeLink().onEvent((event) => {
        if (event.type === 'TicketIssued' && event.channel === 'kiosk') setTaken(event.ticket)
      }),
    [],
  )
  const day = useStore(officeLink().store, (state) => state.day)
  const ticket = day === null || taken === null ? undefined : ticketById(day, taken)
  if (ticket?.state !== 'waiting') return null
  return { id: ticket.id, number: numberInText(ticket.number) }
}
