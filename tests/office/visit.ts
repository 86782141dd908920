import { callPhrase } from '@denluot/shared/language/call-phrase'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestOffice } from './office.ts'
import { checkPaper, papersSent } from './papers.ts'
import { onScreen, openDesk, press, touch, typeOnKiosk } from './people.ts'

/** The steps of one visit, on whatever screens show the office. */

/** A citizen finds the procedure by a few letters without marks, takes a number, and gets paper that equals the drawing. Answers the code on it. */
export async function takeBirthTicket(office: TestOffice, page: Page): Promise<string> {
  const sent = papersSent(page)
  await page.reload()
  await onScreen(page, 'home').waitFor()
  await touch(page, 'Tra cứu thủ tục')
  await typeOnKiosk(page, 'khai sinh')
  await touch(page, 'Đăng ký khai sinh')
  await onScreen(page, 'procedure').waitFor()
  await page.getByText('Giấy chứng sinh').first().waitFor()
  await touch(page, 'Lấy số')
  await onScreen(page, 'before').waitFor()
  await touch(page, 'Lấy số')
  await onScreen(page, 'ticket').waitFor()
  await page.locator('[data-print="confirmed"]').waitFor()

  const issued = (await office.events()).find((event) => event.type === 'TicketIssued')
  if (issued?.type !== 'TicketIssued' || issued.code === undefined) throw new Error('no ticket was issued')
  expect([issued.number, issued.procedure]).toEqual(['B001', '1.001193'])
  const papers = office.devices.printer.papers()
  expect(papers).toHaveLength(1)
  await checkPaper(papers[0], sent[0], office.model, issued.code)
  return issued.code
}

/** The officer of counter 3 calls with the big key; the hall shows the number, reads it twice and says so. */
export async function callFromCounter3(desk: Page, hall: Page): Promise<void> {
  await openDesk(desk, 'Nguyễn Thị Thu Hà', '3')
  await desk.getByRole('button', { name: /Gọi B\s?001/ }).waitFor()
  await press(desk, 'F2')
  await hall.locator('[data-number="B001"][data-counter="3"]').first().waitFor()
  await desk.getByText(/Loa đã đọc/).waitFor({ timeout: 60_000 })
  await hall.locator('[data-announced*=\'"ended":true\']').waitFor({ timeout: 60_000 })
  const announced = JSON.parse((await hall.locator('[data-announced]').getAttribute('data-announced')) ?? '[]')
  expect(announced).toMatchObject([{ number: 'B001', counter: '3', readings: 2, ended: true }])
  expect(announced[0].peak).toBeGreaterThan(0.05)
  const { clips } = callPhrase({ number: 'B001', counter: '3' })
  expect(announced[0].clips).toEqual(['chime', ...clips, ...clips])
}

/** The person has come, and is served. */
export async function serveAtCounter3(desk: Page): Promise<void> {
  await press(desk, 'F2')
  await desk.getByRole('button', { name: /^Xong/ }).first().waitFor()
  await press(desk, 'F2')
  await desk.getByText('Chưa có ai').first().waitFor()
}

/** Held before the kiosk, the paper opens the rating of its own visit. */
export async function rateByPaper(office: TestOffice, kiosk: Page, code: string): Promise<void> {
  await touch(kiosk, 'Đánh giá')
  await onScreen(kiosk, 'rate-code').waitFor()
  office.devices.scan(code)
  await onScreen(kiosk, 'rating').waitFor()
  await touch(kiosk, 'Rất hài lòng')
  await onScreen(kiosk, 'reasons').or(onScreen(kiosk, 'thanks')).first().waitFor()
}
