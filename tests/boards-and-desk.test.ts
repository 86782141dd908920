import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen } from './office/browser.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { openDesk, press } from './office/people.ts'

let browser: Browser
let office: TestOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice({ printer: 'none' })
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

test('[B22] [O15] boards and desk are open to aids, with a number called and people waiting', async () => {
  const token = await office.pair('integrator')
  for (const service of ['land', 'land', 'construction-other', 'certification'])
    expect((await office.command(token, { type: 'IssueTicket', service })).httpStatus).toBe(200)
  const open = async (kind: 'display' | 'desk', role: 'display' | 'manager' | 'desk', path: string) =>
    (await openScreen(browser, kind, `${office.url}${path}#token=${await office.pair(role)}`)).page
  const hall = await open('display', 'display', '/display?sound=off')
  const board = await open('display', 'manager', '/display?layout=manager')
  const desk = await open('desk', 'desk', '/desk')

  await desk.getByText('Nguyễn Thị Thu Hà').waitFor()
  const signIn = await accessibilityFaults(desk)
  await openDesk(desk, 'Nguyễn Thị Thu Hà', '4')
  await desk.getByRole('button', { name: /Gọi C\s?001/ }).waitFor()
  await press(desk, 'F2')
  await hall.locator('[data-number="C001"]').first().waitFor()
  await board.locator('[data-figure="waiting"]').waitFor()
  expect({
    signIn,
    desk: await accessibilityFaults(desk),
    hall: await accessibilityFaults(hall),
    board: await accessibilityFaults(board),
  }).toEqual({ signIn: [], desk: [], hall: [], board: [] })
})
