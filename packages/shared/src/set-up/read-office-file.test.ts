import { expect, test } from 'vitest'
import { sampleOffice } from '../office/sample-office.ts'
import { readOfficeFile } from './read-office-file.ts'

test('[O43] an office.json fills every step, with or without a byte order mark', () => {
  const text = JSON.stringify(sampleOffice)
  const read = readOfficeFile(`\uFEFF${text}`)
  expect(read).toMatchObject({ status: 'read', draft: { office: { name: 'Phường An Hòa' }, catalogue: false } })
  expect(readOfficeFile(text)).toEqual(read)
})

test('[O43] a file that is not right is told by the paths of what is wrong', () => {
  const { sessions, ...rest } = sampleOffice
  expect(sessions).toHaveLength(2)
  expect(readOfficeFile(JSON.stringify({ ...rest, schema: 2 }))).toEqual({
    status: 'faults',
    faults: [
      { at: 'schema', word: 'wrong-value' },
      { at: 'sessions', word: 'missing' },
    ],
  })
  const services = sampleOffice.services.map((each) => (each.id === 'land' ? { ...each, series: 'Z' } : each))
  expect(readOfficeFile(JSON.stringify({ ...sampleOffice, services }))).toEqual({
    status: 'faults',
    faults: [{ at: 'services.2.series', word: 'unknown-series' }],
  })
  expect(readOfficeFile('PK zip')).toEqual({ status: 'not-json' })
})
