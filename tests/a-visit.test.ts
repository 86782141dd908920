import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countDifferences } from '@denluot/machine/paper/bitmap'
import { bitmapToPng } from '@denluot/machine/paper/bitmap-png'
import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import type { PrinterModel } from '@denluot/machine/printer/printer-model'
import type { PaperFromPrinter } from '@denluot/machine/virtual-printer/virtual-printer'
import { paper as paperSchema } from '@denluot/shared/contract/machine-contract'
import { callPhrase } from '@denluot/shared/language/call-phrase'
import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { openBrowser, openScreen, type Screen } from './office/browser.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, openDesk, press, touch, typeOnKiosk } from './office/people.ts'

let browser: Browser

beforeAll(async () => {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true })
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Papers that a page handed to its machine host, as they went over the wire. */
function papersSent(page: Page): unknown[] {
  const sent: unknown[] = []
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const paper = paperWithin(readJson(payload.toString()))
      if (paper !== null) sent.push(paper)
    })
  })
  return sent
}

function readJson(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : null
}

function paperWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null
  if ('paper' in value) return value.paper
  return (
    Object.values(value)
      .map(paperWithin)
      .find((found) => found !== null) ?? null
  )
}

async function checkPaper(decoded: PaperFromPrinter | undefined, sent: unknown, model: PrinterModel, code: string) {
  if (decoded === undefined) throw new Error('no paper came out')
  expect(countDifferences(decoded.bitmap, paperBitmap(paperSchema.parse(sent), model))).toBe(0)
  expect([decoded.unknownBytes, decoded.overflowRows, decoded.cut]).toEqual([0, 0, true])
  const codes = await readBarcodes(bitmapToPng(decoded.bitmap), { formats: ['QRCode', 'Code128'] })
  expect(codes.map(({ format, text }) => `${format} ${text}`).sort()).toEqual([`Code128 ${code}`, `QRCode ${code}`])
}

interface BirthTicket {
  readonly kiosk: Screen
  readonly code: string
}

/** A citizen finds the procedure by a few letters without marks, takes a number, and gets paper that equals the drawing. */
async function takeTicket(office: TestOffice): Promise<BirthTicket> {
  const token = await office.pair('kiosk')
  const kiosk = await openScreen(browser, 'kiosk', `${office.url}/kiosk#token=${token}`)
  const { page } = kiosk
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
  return { kiosk, code: issued.code }
}

test('[K20] [D1] [D2] [B6] [O7] [B21] from "khai sinh" to the rating on serial paper, and the board equals the log', async () => {
  const office = await openOffice({ printer: 'serial' })
  try {
    const open = async (kind: 'display' | 'desk', role: 'display' | 'desk' | 'manager', path: string) =>
      openScreen(browser, kind, `${office.url}${path}#token=${await office.pair(role)}`)
    const hall = await open('display', 'display', '/display')
    const desk = await open('desk', 'desk', '/desk')
    const { kiosk, code } = await takeTicket(office)
    await touch(kiosk.page, 'Xong')
    await onScreen(kiosk.page, 'home').waitFor()

    await openDesk(desk.page, 'Nguyễn Thị Thu Hà', '3')
    await desk.page.getByRole('button', { name: /Gọi B\s?001/ }).waitFor()
    await press(desk.page, 'F2')
    await hall.page.locator('[data-number="B001"][data-counter="3"]').first().waitFor()
    await desk.page.getByText(/Loa đã đọc/).waitFor({ timeout: 60_000 })
    await hall.page.locator('[data-announced*=\'"ended":true\']').waitFor({ timeout: 60_000 })
    const announced = JSON.parse((await hall.page.locator('[data-announced]').getAttribute('data-announced')) ?? '[]')
    expect(announced).toMatchObject([{ number: 'B001', counter: '3', readings: 2, ended: true }])
    expect(announced[0].peak).toBeGreaterThan(0.05)
    const { clips } = callPhrase({ number: 'B001', counter: '3' })
    expect(announced[0].clips).toEqual(['chime', ...clips, ...clips])

    await press(desk.page, 'F2')
    await desk.page.getByRole('button', { name: /^Xong/ }).first().waitFor()
    await press(desk.page, 'F2')
    await desk.page.getByText('Chưa có ai').first().waitFor()

    await touch(kiosk.page, 'Đánh giá')
    await onScreen(kiosk.page, 'rate-code').waitFor()
    office.devices.scan(code)
    await onScreen(kiosk.page, 'rating').waitFor()
    await touch(kiosk.page, 'Rất hài lòng')
    await onScreen(kiosk.page, 'reasons').or(onScreen(kiosk.page, 'thanks')).first().waitFor()

    const board = await open('display', 'manager', '/display?layout=manager')
    const log = await office.events()
    const count = (type: OfficeEvent['type']) => log.filter((event) => event.type === type).length
    expect([count('ServiceFinished'), count('ServiceRated')]).toEqual([1, 1])
    await expect.poll(() => board.page.locator('[data-figure="done"]').textContent()).toContain('1')
    await expect.poll(() => board.page.locator('[data-figure="satisfied"]').textContent()).toMatch(/1\s*\/\s*1/)
    expect(log.flatMap((event) => (event.type === 'PrintReported' ? [event.state] : []))).toEqual([
      'sending',
      'confirmed',
    ])
    expect([...kiosk.faults, ...hall.faults, ...desk.faults, ...board.faults]).toEqual([])
  } finally {
    await office.close()
  }
})

test('[D1] [D2] the same ticket through a printer on the network', async () => {
  const office = await openOffice({ printer: 'tcp' })
  try {
    const { kiosk } = await takeTicket(office)
    expect(kiosk.faults).toEqual([])
  } finally {
    await office.close()
  }
})
