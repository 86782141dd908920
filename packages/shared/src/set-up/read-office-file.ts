import { type OfficeFaultWord, officeConfigSchema } from '../office/office-config.ts'
import { draftOfConfig } from './draft-of-config.ts'
import type { OfficeDraft } from './office-draft.ts'

/** One place of an `office.json` that is not as it should be; `at` is its path. */
export interface OfficeFileFault {
  readonly at: string
  readonly word: OfficeFaultWord | 'missing' | 'wrong-value' | 'unknown-field'
}

export type OfficeFile =
  | { readonly status: 'read'; readonly draft: OfficeDraft }
  | { readonly status: 'not-json' }
  | { readonly status: 'faults'; readonly faults: readonly OfficeFileFault[] }

/** Reads an `office.json` into the fields of the wizard. */
export function readOfficeFile(text: string): OfficeFile {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { status: 'not-json' }
  }
  const parsed = officeConfigSchema.safeParse(content)
  if (parsed.success) return { status: 'read', draft: draftOfConfig(parsed.data) }
  const faults = parsed.error.issues.map((issue): OfficeFileFault => {
    const at = issue.path.join('.')
    if (issue.code === 'custom') return { at, word: (issue.params?.word ?? 'wrong-value') as OfficeFaultWord }
    if (issue.code === 'unrecognized_keys') return { at: issue.keys.join(', '), word: 'unknown-field' }
    return { at, word: valueAt(content, issue.path) === undefined ? 'missing' : 'wrong-value' }
  })
  return { status: 'faults', faults }
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    content,
  )
}
