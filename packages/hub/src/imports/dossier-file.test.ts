import { expect, test } from 'vitest'
import { readDossierFile } from './dossier-file.ts'

const plain = { procedure: null, missing: [], received: null, due: null }

test('[P20] a CSV of dossiers is read, bad rows are told by their line and the others kept', () => {
  const text = [
    'code,status,received,due,procedure',
    'H17.01-261120-0001,4,2026-11-20,2026-11-27,1.001193',
    'H17.01-261120-0002,11,,,',
    ',4,,,',
    'H17.01-261120-0003,9,20/11/2026,,',
    'H17.01-261120-0004,bốn,,,',
    'H17.01-261120-0005,4,2026-13-40,,',
  ].join('\r\n')
  const { items, bad } = readDossierFile(`\uFEFF${text}`)
  expect(items).toEqual([
    {
      ...plain,
      code: 'H17.01-261120-0001',
      status: 4,
      received: '2026-11-20',
      due: '2026-11-27',
      procedure: '1.001193',
    },
    { ...plain, code: 'H17.01-261120-0003', status: 9, received: '2026-11-20' },
  ])
  expect(bad.map(({ row }) => row)).toEqual([3, 4, 6, 7])
  expect(bad[0]?.reason).toMatch(/^status: /)
})

test('[P20] JSON is read as a list or below "dossiers", bad records are told by their number', () => {
  const dossiers = [{ code: 'ABC-1', status: 5, missing: ['Giấy chứng sinh'] }, { code: 'ABC-2' }, 'nonsense']
  for (const content of [dossiers, { dossiers }]) {
    const { items, bad } = readDossierFile(JSON.stringify(content))
    expect(items).toEqual([{ ...plain, code: 'ABC-1', status: 5, missing: ['Giấy chứng sinh'] }])
    expect(bad.map(({ row }) => row)).toEqual([2, 3])
  }
})

test('[P21] a column or field with a name of a person is not taken', () => {
  const { items, bad } = readDossierFile(JSON.stringify([{ code: 'ABC-1', status: 4, name: 'Nguyễn Văn A' }]))
  expect(items).toEqual([])
  expect(bad).toHaveLength(1)
})
