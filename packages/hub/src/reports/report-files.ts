import { reportVi } from '@denluot/shared/language/messages/report.vi'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { OfficeReport } from './office-report.ts'

/**
 * A CSV cell. A text that a spreadsheet would take for a formula gets an apostrophe before it, the full-width signs of
 * East Asian input included.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With a byte order mark, so that spreadsheets read the Vietnamese. */
export function reportCsv({ columns, rows }: OfficeReport): string {
  const lines = [columns.map((column) => csvCell(reportVi[column]))]
  for (const row of rows) lines.push(columns.map((column) => csvCell(row[column] ?? null)))
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

/** A real .xlsx; texts are string cells, so nothing in it is ever a formula. */
export function reportXlsx({ name, columns, rows }: OfficeReport): Promise<Buffer> {
  const head = columns.map((column) => ({ value: reportVi[column], type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = row[column] ?? null
      if (value === null) return null
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  const data: SheetData = [head, ...body]
  return writeExcelFile(data, { sheet: name }).toBuffer()
}
