/// <reference types="vite/types/importMeta.d.ts" />
import { expect, test } from 'vitest'
import { faultsOfTranslation } from '../check-messages.ts'
import type { MessageTable } from '../translator.ts'

type Module = Readonly<Record<string, MessageTable>>
const vietnamese = import.meta.glob<Module>('./*.vi.ts', { eager: true })
const english = import.meta.glob<Module>('./*.en.ts', { eager: true })

/** A table file exports its table and nothing else. */
function onlyTable(module: Module | undefined): MessageTable {
  const tables = Object.values(module ?? {})
  expect(tables).toHaveLength(1)
  return tables[0] ?? {}
}

test('[L1] every Vietnamese table has an English one beside it', () => {
  const areas = Object.keys(vietnamese).map((file) => file.replace('.vi.ts', '.en.ts'))
  expect(Object.keys(english).sort()).toEqual(areas.sort())
})

for (const [file, module] of Object.entries(vietnamese)) {
  test(`[L1] the English of ${file} has the same keys and no hole that the Vietnamese lacks`, () => {
    const other = onlyTable(english[file.replace('.vi.ts', '.en.ts')])
    expect(faultsOfTranslation(onlyTable(module), other)).toEqual([])
  })

  test(`[L4] every text of ${file} is in composed Unicode (NFC)`, () => {
    const texts = Object.values(onlyTable(module)).flatMap((message) =>
      typeof message === 'string' ? [message] : Object.values(message),
    )
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([])
  })
}
