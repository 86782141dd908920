import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './office/browser.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, openDesk, touch } from './office/people.ts'

let browser: Browser
let office: TestOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

test('[D14] [K13] [K26] without paper the number stays true, staff is told, and the slip comes when they ask, not by itself', async () => {
  const kiosk = await openScreen(browser, 'kiosk', `${office.url}/kiosk#token=${await office.pair('kiosk')}`)
  const desk = await openScreen(browser, 'desk', `${office.url}/desk#token=${await office.pair('desk')}`)
  await openDesk(desk.page, 'Trần Quang Minh', '1')

  office.devices.printer.setFault('paper-out')
  await onScreen(kiosk.page, 'home').waitFor()
  await touch(kiosk.page, /Sao y/)
  await onScreen(kiosk.page, 'before').waitFor()
  await touch(kiosk.page, 'Lấy số')
  await kiosk.page.locator('[data-print="failed"]').waitFor()
  const shown = (await onScreen(kiosk.page, 'ticket').textContent()) ?? ''
  expect(shown).toContain('Máy hết giấy')
  expect(shown).toContain('Số vẫn đúng')
  await desk.page
    .getByText(/hết giấy/)
    .first()
    .waitFor()

  office.devices.printer.setFault('none')
  expect(office.devices.printer.papers()).toHaveLength(0)
  await desk.page.getByRole('button', { name: 'In lại ở kiosk' }).click()
  await kiosk.page.locator('[data-print="confirmed"]').waitFor()
  expect(office.devices.printer.papers()).toHaveLength(1)
  await touch(kiosk.page, /^(Xong|Tôi đã giữ số)$/)
  await onScreen(kiosk.page, 'home').waitFor()
  await touch(kiosk.page, /Đất đai/)
  await onScreen(kiosk.page, 'before').waitFor()
  await touch(kiosk.page, 'Lấy số')
  await kiosk.page.locator('[data-print="confirmed"]').waitFor()
  expect(office.devices.printer.papers()).toHaveLength(2)

  const log = await office.events()
  const prints = log.flatMap((event) =>
    event.type === 'PrintReported' ? [`${event.state} ${event.reason ?? ''}`.trim()] : [],
  )
  expect(prints).toContain('failed paper-out')
  expect(prints.at(-1)).toBe('confirmed')

  await desk.page.getByRole('button', { name: /Gọi A\s?001/ }).waitFor()
})

test('[B23] numbers, turns and screens survive kill -9 of the hub', async () => {
  const display = await openScreen(
    browser,
    'display',
    `${office.url}/display?sound=off#token=${await office.pair('display')}`,
  )
  const deskToken = await office.pair('desk')
  const officer = await office.signIn(deskToken, 'tuan')
  const send = async (intent: Parameters<TestOffice['command']>[1]) =>
    (await office.command(officer, intent)).reply.status
  expect(await send({ type: 'OpenCounter', counter: '4' })).toBe('accepted')
  expect(await send({ type: 'CallNext', counter: '4' })).toBe('accepted')
  await display.page.locator('[data-number="C001"]').first().waitFor()

  await office.restart('SIGKILL')
  expect(await send({ type: 'BeginService', counter: '4' })).toBe('accepted')
  expect(await send({ type: 'FinishService', counter: '4', outcome: 'received' })).toBe('accepted')
  await expect.poll(() => display.page.locator('[data-number="C001"]').count()).toBeGreaterThan(0)
  expect(await office.run('verify')).toMatch(/./)
})
