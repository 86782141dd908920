import { expect, test } from 'vitest'
import { csvCell, reportCsv, reportXlsx } from './report-files.ts'

const report = {
  name: 'services',
  from: '2026-11-21',
  to: '2026-11-21',
  columns: ['name', 'issued', 'waitMinutes'],
  rows: [
    { name: '=HYPERLINK("http://evil.example")', issued: 12, waitMinutes: 3.5 },
    { name: 'Sao y, chứng thực', issued: 0, waitMinutes: null },
  ],
} as const

test('[S10] no text of a CSV is ever a formula', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
    expect(csvCell(`${sign}1+1`).replace(/^"/, '')).toMatch(/^'/)
  }
  expect(csvCell(-5)).toBe('-5')
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
})

test('a report as CSV has Vietnamese titles and opens with a byte order mark', () => {
  expect(reportCsv(report)).toBe(
    '\uFEFFTên,Số đã cấp,Chờ trung bình (phút)\r\n"\'=HYPERLINK(""http://evil.example"")",12,3.5\r\n"Sao y, chứng thực",0,\r\n',
  )
})

test('a report as .xlsx is a zip archive', async () => {
  const file = await reportXlsx(report)
  expect(file.subarray(0, 2).toString()).toBe('PK')
})
