import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { numberInText, splitTicketNumber, TicketNumber } from './ticket-number.tsx'

test('letters and digits of a number part where the gap is drawn', () => {
  expect(splitTicketNumber('A047')).toEqual({ prefix: 'A', digits: '047' })
  expect(splitTicketNumber('AB1001')).toEqual({ prefix: 'AB', digits: '1001' })
  expect(splitTicketNumber('047')).toEqual({ prefix: '', digits: '047' })
})

test('within a sentence the gap is a blank that does not break', () => {
  expect([numberInText('A047'), numberInText('047')]).toEqual(['A\u00a0047', '047'])
})

test('the text of a drawn number has no gap', () => {
  const text = renderToStaticMarkup(<TicketNumber number="A047" />).replace(/<[^>]+>/g, '')
  expect(text).toBe('A047')
})
