import { expect, test } from 'vitest'
import { type OfficeConfig, officeConfigSchema } from './office-config.ts'
import { sampleOffice } from './sample-office.ts'

const problems = (change: Partial<OfficeConfig>) => {
  const parsed = officeConfigSchema.safeParse({ ...sampleOffice, ...change })
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

test('the sample office is a ward of 8 services, 6 counters and 9 officers, one of them manager', () => {
  expect(problems({})).toEqual([])
  const { services, counters, officers } = sampleOffice
  expect([services.length, counters.length, officers.length]).toEqual([8, 6, 9])
  expect(officers.filter((officer) => officer.role === 'manager')).toHaveLength(1)
})

test('[Q35] every service is the own service of some counter, or its line could wait for ever', () => {
  const counters = sampleOffice.counters.map((c) => (c.id === '4' ? { ...c, helps: ['land'] } : c))
  expect(problems({ counters })).toEqual(['services.2: no counter takes land as its own'])
})

test('[Q35] a counter helps with services it has, and keeps one of its own', () => {
  const change = (helps: string[]) => sampleOffice.counters.map((c) => (c.id === '1' ? { ...c, helps } : c))
  expect(problems({ counters: change(['land']) })).toEqual(['counters.0.helps: not among its services'])
  expect(problems({ counters: change(['certification', 'civil-status']) })).toEqual([
    'counters.0.helps: no service of its own is left',
  ])
})

test('[Q1] two series whose numbers could look alike are refused', () => {
  const series = sampleOffice.series.map((s) => (s.id === 'B' ? { ...s, prefix: 'A1' } : s))
  expect(problems({ series })).toEqual(['series.0.prefix: numbers of A could be mistaken for those of another series'])
})

test('an unknown service or series is named with its path', () => {
  const services = sampleOffice.services.map((s) => (s.id === 'land' ? { ...s, series: 'Z' } : s))
  expect(problems({ services })).toEqual(['services.2.series: no number series is called Z'])
})
