import { type DossierRecord, dossierRecordSchema } from '@denluot/shared/office/dossier'
import { parse } from 'csv-parse/sync'

/** A row that cannot be taken: its number in the file (1 = first line or first record) and why. */
export interface BadRow {
  readonly row: number
  readonly reason: string
}

export interface ReadRows<Item> {
  readonly items: readonly Item[]
  readonly bad: readonly BadRow[]
}

interface Row {
  readonly row: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** `21/11/2026` as people write it becomes `2026-11-21`. */
function isoDay(text: string): string {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (written === null) return text
  const [, day = '', month = '', year = ''] = written
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function csvRows(text: string): Row[] {
  const lines: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
    info: true,
  })
  return lines.map(({ record, info }) => {
    const { code, status, received, due, procedure, missing } = record
    return {
      row: info.lines,
      fields: {
        code: code ?? '',
        status: status === undefined || status === '' ? undefined : Number(status),
        received: received ? isoDay(received) : null,
        due: due ? isoDay(due) : null,
        procedure: procedure || null,
        missing: missing ? missing.split(';').flatMap((item) => item.trim() || []) : [],
      },
    }
  })
}

function jsonRows(text: string): Row[] {
  const content: unknown = JSON.parse(text)
  const list = Array.isArray(content)
    ? content
    : typeof content === 'object' && content !== null && 'dossiers' in content && Array.isArray(content.dossiers)
      ? content.dossiers
      : null
  if (list === null) throw new SyntaxError('a list of dossiers is expected')
  return list.map((fields: Row['fields'], index) => ({ row: index + 1, fields }))
}

/**
 * Reads dossiers from our JSON or from CSV `code,status,received,due,procedure`. What is right is read, whatever else is in the file.
 * @throws SyntaxError when it is neither
 */
export function readDossierFile(text: string): ReadRows<DossierRecord> {
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text)
  const items: DossierRecord[] = []
  const bad: BadRow[] = []
  for (const { row, fields } of rows) {
    const parsed = dossierRecordSchema.safeParse(fields)
    if (parsed.success) items.push(parsed.data)
    else
      bad.push({
        row,
        reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      })
  }
  return { items, bad }
}
