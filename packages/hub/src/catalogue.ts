import type { Procedure } from '@denluot/shared/procedures/procedure'
import { nationalCode } from '@denluot/shared/procedures/procedure-names'
import { createProcedureSearch } from '@denluot/shared/procedures/search'
import type { CatalogueStore } from './storage/catalogue-store.ts'

export type ProcedureSearch = ReturnType<typeof createProcedureSearch>

/** The procedure catalogue in force. */
export interface Catalogue {
  search: ProcedureSearch
  all(): readonly Procedure[]
  /** By id, or by national code with any suffix a local system adds. */
  get(code: string): Procedure | null
  /** Puts another catalogue in force. @returns false when it is the same */
  replace(procedures: readonly Procedure[], at: string): boolean
}

export function createCatalogue(store: CatalogueStore): Catalogue {
  const load = () => {
    const procedures = store.newest()
    const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]))
    const byCode = new Map(procedures.flatMap((each) => (each.code === null ? [] : [[each.code, each] as const])))
    return { procedures, search: createProcedureSearch(procedures), byId, byCode }
  }
  let now = load()
  return {
    search: (query) => now.search(query),
    all: () => now.procedures,
    get: (code) => now.byId.get(code) ?? now.byCode.get(nationalCode(code) ?? '') ?? null,
    replace(procedures, at) {
      const changed = store.put(procedures, at)
      if (changed) now = load()
      return changed
    },
  }
}
