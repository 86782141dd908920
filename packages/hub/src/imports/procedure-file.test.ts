import { sampleCatalogue } from '@denluot/shared/procedures/sample-catalogue'
import { expect, test } from 'vitest'
import { mergeProcedures, readProcedureFile } from './procedure-file.ts'

test('[P22] a catalogue is read back as it was written, as a list or as lines', () => {
  const list = JSON.stringify(sampleCatalogue)
  const lines = sampleCatalogue.map((procedure) => JSON.stringify(procedure)).join('\n')
  expect(readProcedureFile(list)).toEqual({ items: sampleCatalogue, bad: [] })
  expect(readProcedureFile(lines)).toEqual({ items: sampleCatalogue, bad: [] })
})

test('[P22] a record without id gets one from its code or its name; a bad one is told by its number', () => {
  const [{ id: _id, service: _service, ...first } = { id: '', service: null }] = sampleCatalogue
  const { items, bad } = readProcedureFile(JSON.stringify([first, { ...first, code: null, name: 'Việc Đất đai' }, {}]))
  expect(items.map(({ id, service }) => ({ id, service }))).toEqual([
    { id: '1.001193', service: null },
    { id: 'viec-dat-dai', service: null },
  ])
  expect(bad.map(({ row }) => row)).toEqual([3])
})

test('[P23] an import replaces, adds and keeps the service that the office has chosen', () => {
  const [first, second] = sampleCatalogue
  if (first === undefined || second === undefined) throw new Error('the sample catalogue is empty')
  const merged = mergeProcedures(
    [first, second],
    [
      { ...first, feeText: 'Miễn phí', service: null },
      { ...second, id: 'new-one', code: null },
    ],
  )
  expect(merged.map(({ id }) => id)).toEqual([first.id, second.id, 'new-one'])
  expect(merged[0]).toEqual({ ...first, feeText: 'Miễn phí' })
})
