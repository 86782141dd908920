import type { Scan } from './scan.ts'

const ticketCode = /^[0-9A-HJKMNP-TV-Z]{10}$/
const dossierCode = /^[0-9A-Z.]{3,}-\d{6}-\d{3,}$/
const idNumber = /^\d{12}$/
const plainCode = /^[\w./ -]{1,40}$/

/**
 * Kind of one scanned or typed code. `line` is a whole code without its end mark; control keys that a barcode can
 * carry are dropped.
 */
export function recogniseScan(line: string): Scan {
  const text = line
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
  const upper = text.toUpperCase()
  if (ticketCode.test(upper)) return { kind: 'ticket-code', text: upper }
  if (dossierCode.test(upper)) return { kind: 'dossier-code', text: upper }
  if (looksLikeCitizenCard(text)) return { kind: 'citizen-card' }
  return { kind: 'unknown', text: plainCode.test(text) ? text : '' }
}

/** `number|old number|name|birth|sex|address|issued|…`, or the bare number that older cards carry as a barcode. */
function looksLikeCitizenCard(text: string): boolean {
  const fields = text.split('|')
  return idNumber.test(fields[0] ?? '') && (fields.length === 1 || fields.length >= 6)
}
