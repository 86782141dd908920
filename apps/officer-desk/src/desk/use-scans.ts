import { recogniseScan } from '@denluot/shared/contract/recognise-scan'
import { findTicket } from '@denluot/shared/queue/find-ticket'
import { useState } from 'react'
import { useTypedKeys } from '../keys/use-typed-keys.ts'
import type { DeskModel } from './use-desk.ts'

/**
 * What a scanner types into the desk: a ticket goes to `onTicket` by its id, a dossier belongs to the turn that runs.
 * Returns the dossier codes of that turn.
 */
export function useScans(desk: DeskModel, onTicket: (ticket: string) => void): readonly string[] {
  const [scans, setScans] = useState<{ ticket: string; codes: readonly string[] }>({ ticket: '', codes: [] })
  const { ticket } = desk.view
  useTypedKeys({ onCode: (code) => void scanned(code) })

  async function scanned(line: string): Promise<void> {
    const scan = recogniseScan(line)
    if (scan.kind === 'ticket-code') {
      const found = findTicket(desk.day, scan.text)
      if (found !== null) onTicket(found.id)
    } else if (scan.kind === 'dossier-code' && ticket?.state === 'serving') {
      const replies = await desk.press('dossier', [{ type: 'AttachDossier', ticket: ticket.id, dossier: scan.text }])
      if (replies === null && desk.live) return
      setScans((before) => ({
        ticket: ticket.id,
        codes: [...(before.ticket === ticket.id ? before.codes : []).filter((code) => code !== scan.text), scan.text],
      }))
    }
  }

  if (ticket === null) return []
  if (scans.ticket === ticket.id) return scans.codes
  return ticket.dossier ? [ticket.dossier] : []
}
