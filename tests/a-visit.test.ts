import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countDifferences } from '@denluot/machine/paper/bitmap'
import { bitmapToPng } from '@denluot/machine/paper/bitmap-png'
import { paperBitmap } from '@denluot/machine/paper/paper-bitmap'
import type { PrinterModel } from '@denluot/machine/printer/printer-model'
import type { PaperFromPrinter } from '@denluot/machine/virtual-printer/virtual-printer'
import { paper as paperSchema } from '@denluot/shared/contract/machine-contract'
import { callPhrase } from '@denluot/shared/language/call-phrase'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { openBrowser, openScreen } from './office/browser.ts'
import { openOffice } from './office/office.ts'
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

describe.each(['serial', 'tcp'] as const)('a visit whose paper comes out of a printer on %s', (printer) => {
  test('[K20] [D1] [D2] [B6] [O7] [B21] from "khai sinh" typed without marks to the rating, and the board equals the log', async () => {
    const office = await openOffice({ printer })
    try {
      const open = async (
        kind: 'kiosk' | 'display' | 'desk',
        role: 'kiosk' | 'display' | 'desk' | 'manager',
        path: string,
      ) => openScreen(browser, kind, `${office.url}${path}#token=${await office.pair(role)}`)
      const kiosk = await open('kiosk', 'kiosk', '/kiosk')
      const hall = await open('display', 'display', '/display')
      const desk = await open('desk', 'desk', '/desk')
      const sent = papersSent(kiosk.page)
      await kiosk.page.reload()

      await onScreen(kiosk.page, 'home').waitFor()
      await touch(kiosk.page, 'Tra cứu thủ tục')
      await typeOnKiosk(kiosk.page, 'khai sinh')
      await touch(kiosk.page, 'Đăng ký khai sinh')
      await onScreen(kiosk.page, 'procedure').waitFor()
      await expect(kiosk.page.getByText('Giấy chứng sinh').first().isVisible()).resolves.toBe(true)
      await touch(kiosk.page, 'Lấy số')
      await onScreen(kiosk.page, 'before').waitFor()
      await touch(kiosk.page, 'Lấy số')
      await onScreen(kiosk.page, 'ticket').waitFor()
      await kiosk.page.locator('[data-print="confirmed"]').waitFor()

      const issued = (await office.events()).find((event) => event.type === 'TicketIssued')
      if (issued?.type !== 'TicketIssued' || issued.code === undefined) throw new Error('no ticket was issued')
      expect(issued.number).toBe('B001')
      expect(issued.procedure).toBe('1.001193')
      const papers = office.devices.printer.papers()
      expect(papers).toHaveLength(1)
      await checkPaper(papers[0], sent[0], office.model, issued.code)

      await touch(kiosk.page, 'Xong')
      await onScreen(kiosk.page, 'home').waitFor()

      await openDesk(desk.page, 'Nguyễn Thị Thu Hà', '3')
      await desk.page.getByRole('button', { name: /Gọi B\s?001/ }).waitFor()
      await press(desk.page, 'F2')
      await hall.page.locator('[data-number="B001"][data-counter="3"]').first().waitFor()
      await desk.page.getByText(/Loa đã đọc/).waitFor({ timeout: 60_000 })
      await hall.page.locator('[data-announced*=\'"ended":true\']').waitFor({ timeout: 60_000 })
      const announced = JSON.parse((await hall.page.locator('[data-announced]').getAttribute('data-announced')) ?? '[]')
      expect(announced).toMatchObject([{ number: 'B001', counter: '3', ended: true }])
      expect(announced[0].peak).toBeGreaterThan(0.05)
      expect(announced[0].clips).toEqual(
        expect.arrayContaining([...callPhrase({ number: 'B001', counter: '3' }).clips]),
      )

      await press(desk.page, 'F2')
      await desk.page.getByRole('button', { name: /^Xong/ }).first().waitFor()
      await press(desk.page, 'F2')
      await desk.page.getByText('Chưa có ai').first().waitFor()

      await touch(kiosk.page, 'Đánh giá')
      office.devices.scan(issued.code)
      await onScreen(kiosk.page, 'rating').waitFor()
      await touch(kiosk.page, 'Rất hài lòng')
      await onScreen(kiosk.page, 'reasons').or(onScreen(kiosk.page, 'thanks')).first().waitFor()

      const board = await open('display', 'manager', '/display?layout=manager')
      const log = await office.events()
      const done = log.filter((event) => event.type === 'ServiceFinished').length
      const rated = log.filter((event) => event.type === 'ServiceRated').length
      expect([done, rated]).toEqual([1, 1])
      await expect.poll(() => board.page.locator('[data-figure="done"]').textContent()).toContain(String(done))
      await expect.poll(() => board.page.locator('[data-figure="satisfied"]').textContent()).toMatch(/1\s*\/\s*1/)
      expect(
        log.filter((event) => event.type === 'PrintReported').map((e) => e.type === 'PrintReported' && e.state),
      ).toContain('confirmed')
      expect([...kiosk.faults, ...hall.faults, ...desk.faults, ...board.faults]).toEqual([])
      for (const screen of [kiosk, hall, desk, board]) await screen.context.close()
    } finally {
      await office.close()
    }
  })
})
