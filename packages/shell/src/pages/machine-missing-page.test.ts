import { expect, it } from 'vitest'
import { machineMissingPage } from './machine-missing-page.ts'

it('[E12] a window without its machine host says what is the matter, in both languages, and where the reason stands', () => {
  const page = machineMissingPage('kiosk', '/home/<b>&/shell.log', 'the-nonce')
  expect(page).toContain('<h1>Máy này chưa dùng được. Mời ông bà hỏi bàn hướng dẫn.</h1>')
  expect(page).toContain('This machine is not ready yet')
  expect(page).toContain('/home/&lt;b&gt;&amp;/shell.log')
  expect(page).toContain('<style nonce="the-nonce">')
  expect(page).not.toMatch(/<script|https?:|style="/)
})

it('[E12] only a citizen is sent to the information desk', () => {
  expect(machineMissingPage('officer-desk', 'x', 'n')).not.toContain('Mời ông bà')
})
