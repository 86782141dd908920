import { expect, test } from 'vitest'
import { rulesCited, rulesIn } from './rules.ts'

test('rules are the bold ids that open a list item', () => {
  expect(rulesIn('## Q\n\n- **Q1** One.\n- **Q12** Two, see **Q1**.\n- not a rule')).toEqual(['Q1', 'Q12'])
})

test('a title may cite more than one rule', () => {
  expect(rulesCited("test('[D14] [K13] without paper', () => {})")).toEqual(['D14', 'K13'])
})
