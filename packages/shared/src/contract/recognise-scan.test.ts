import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recogniseScan } from './recognise-scan.ts'

const newCard = '001085012345|012345678|Nguyễn Văn Ánh|01021985|Nam|Số 5, Lý Thái Tổ, Hà Nội|12052021'

test('a ticket code is recognised in either case, with control keys around it', () => {
  expect(recogniseScan('7K2M9QXR4T')).toEqual({ kind: 'ticket-code', text: '7K2M9QXR4T' })
  expect(recogniseScan('\u0002 7k2m9qxr4t\u0003 ')).toEqual({ kind: 'ticket-code', text: '7K2M9QXR4T' })
})

test('a file code is recognised', () => {
  const text = '000.00.15.H29-261121-0042'
  expect(recogniseScan(text)).toEqual({ kind: 'dossier-code', text })
})

test.each([
  newCard,
  newCard.normalize('NFD'),
  `${newCard}|`,
  `${newCard}|Nguyễn Văn Ba|Trần Thị Bốn|thêm`,
  '001085012345||Nguyễn Văn Ánh|01021985|Nam|Hà Nội',
  '001085012345',
])('[D34] of a citizen card only the kind is said', (line) => {
  expect(recogniseScan(line)).toEqual({ kind: 'citizen-card' })
})

test.each(['https://example.vn/a?b=c', '001085012345|Nguyễn Văn Ánh', 'x'.repeat(41), 'Nguyễn Văn Ánh', ''])(
  '[D34] a code nobody knows keeps its text only when it is short and plain',
  (line) => {
    expect(recogniseScan(line)).toEqual({ kind: 'unknown', text: '' })
  },
)

test('a short plain code of another kind keeps its text', () => {
  expect(recogniseScan('SP-8934')).toEqual({ kind: 'unknown', text: 'SP-8934' })
})

test('[D35] no control character ever passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
      const scan = recogniseScan(line)
      return scan.kind === 'citizen-card' || !/\p{Cc}/u.test(scan.text)
    }),
    { seed: 20261121 },
  )
})
