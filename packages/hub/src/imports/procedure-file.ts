import { type Procedure, procedureSchema } from '@denluot/shared/procedures/procedure'
import { foldText } from '@denluot/shared/procedures/search-text'
import type { BadRow, ReadRows } from './dossier-file.ts'

function recordsOf(text: string): readonly unknown[] {
  const trimmed = text.trim()
  if (!trimmed.startsWith('[')) {
    return trimmed.split('\n').flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]))
  }
  const content: unknown = JSON.parse(trimmed)
  return Array.isArray(content) ? content : []
}

/** A record from elsewhere has no id of ours yet: its code, or its name as a slug. */
function withId(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || 'id' in record) return record
  const { code, name } = { code: null, name: '', ...record }
  const slug = foldText(String(name)).replaceAll(' ', '-').slice(0, 80)
  return { service: null, ...record, id: typeof code === 'string' ? code : slug }
}

/**
 * Reads procedures from a JSON list or JSON lines in the form of the catalogue.
 * @throws SyntaxError when it is neither
 */
export function readProcedureFile(text: string): ReadRows<Procedure> {
  const items: Procedure[] = []
  const bad: BadRow[] = []
  recordsOf(text).forEach((record, index) => {
    const parsed = procedureSchema.safeParse(withId(record))
    if (parsed.success) items.push(parsed.data)
    else
      bad.push({
        row: index + 1,
        reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      })
  })
  return { items, bad }
}

/** The catalogue with the procedures of a file: same id replaced, new ones at the end, the office's choice of service kept. */
export function mergeProcedures(before: readonly Procedure[], read: readonly Procedure[]): readonly Procedure[] {
  const merged = new Map(before.map((procedure) => [procedure.id, procedure]))
  for (const procedure of read) {
    const service = procedure.service ?? merged.get(procedure.id)?.service ?? null
    merged.set(procedure.id, { ...procedure, service })
  }
  return [...merged.values()]
}
