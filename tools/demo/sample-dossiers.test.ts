import { recogniseScan } from '@denluot/shared/contract/recognise-scan'
import { dossierRecordSchema } from '@denluot/shared/office/dossier'
import { expect, it } from 'vitest'
import { sampleDossiers } from './sample-dossiers.ts'

const today = '2026-11-21'
const { records, toScan } = sampleDossiers(today)

it('makes 60 valid files with different codes over all ten statuses', () => {
  for (const record of records) expect(dossierRecordSchema.parse(record)).toEqual(record)
  expect(new Set(records.map((record) => record.code)).size).toBe(60)
  expect(new Set(records.map((record) => record.status))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
})

it('has one late file, and five stories with a code each that a scanner recognises', () => {
  const open = records.filter((record) => ![3, 7, 8, 9, 10].includes(record.status))
  expect(open.filter((record) => record.due !== null && record.due < today)).toHaveLength(1)
  expect(toScan.map((one) => one.story)).toEqual(['ready', 'late', 'incomplete', 'processing', 'fee-due'])
  for (const { code } of toScan) expect(recogniseScan(code)).toEqual({ kind: 'dossier-code', text: code })
})

it('is the same each time on the same day', () => {
  expect(sampleDossiers(today)).toEqual({ records, toScan })
})
