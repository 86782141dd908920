import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen } from './office/browser.ts'
import { type MachineDouble, openMachineDouble } from './office/machine-double.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { openDesk, press } from './office/people.ts'

const compactSize = { width: 360, height: 200 }
const fullSize = { width: 1366, height: 768 }

/** What the stand-in for a window of the shell keeps in the page: sizes it was asked for, and its key. */
interface WindowTwin {
  readonly asked: boolean[]
  refuses: boolean
  bigKey: () => void
}

let browser: Browser
let office: TestOffice
let integrator: string
let machine: MachineDouble

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice({ printer: 'none' })
  integrator = await office.pair('integrator')
  machine = await openMachineDouble(() => ({ status: 'no-address' }), [office.url])
  machine.setPlace({ address: office.url, how: 'settings', heard: [] })
})
afterAll(async () => {
  await browser.close()
  await machine.close()
  await office.close()
})

const issue = async (service: string) =>
  expect((await office.command(integrator, { type: 'IssueTicket', service })).httpStatus).toBe(200)

const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const inFull = (page: Page) => page.getByText('theo thứ tự sẽ gọi')

/** A desk in a window of the shell, which here only writes down what it is asked for. Its clock can be moved. */
async function openInWindow(name: string) {
  const token = await office.pair('desk', name)
  const context = await browser.newContext({ viewport: fullSize, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await context.addInitScript((door) => {
    const twin: WindowTwin = { asked: [], refuses: false, bigKey: () => {} }
    Object.assign(window, {
      twin,
      denluot: {
        machine: async () => door,
        compact: async (on: boolean) => {
          twin.asked.push(on)
          if (twin.refuses) throw new Error('not this window')
          return null
        },
        onBigKey: (listener: () => void) => {
          twin.bigKey = listener
          return () => {}
        },
      },
    })
  }, machine.door)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${office.url}/desk#token=${token}`)
  const twin = <T>(look: (twin: WindowTwin) => T) => page.evaluate(`(${look})(window.twin)`) as Promise<T>
  return { page, twin }
}

/** Everything is inside the window, and readable. */
async function faultsOf(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
      .map((box) => `${box.tagName} needs ${box.scrollWidth} × ${box.scrollHeight}`),
  )
  return [...cut, ...(await accessibilityFaults(page, { strong: true }))]
}

test('[O70] [O73] [O76] a turn on the compact desk, by keys and clicks, and nothing is lost on the way back', async () => {
  for (const service of ['land', 'land', 'construction-other']) await issue(service)
  const token = await office.pair('desk', 'Bàn 4')
  const { page, faults } = await openScreen(browser, 'desk', `${office.url}/desk#token=${token}`)
  await openDesk(page, 'Nguyễn Thị Thu Hà', '4')

  await press(page, 'Control+m')
  await inFull(page).waitFor({ state: 'detached' })
  await page.setViewportSize(compactSize)
  await key(page, /Gọi C\s?001/).waitFor()
  await page.getByText(/^3 chờ, lâu nhất/).waitFor()
  expect(await faultsOf(page)).toEqual([])

  await press(page, 'F2')
  await key(page, 'Công dân đã đến').waitFor()
  await page.getByText('Đang mời 1/3').waitFor()
  await key(page, 'Gọi lại').click()
  await page.getByText('Đang mời 2/3').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await press(page, 'Control+F2')
  await key(page, /Xong, gọi C\s?002/).waitFor()
  await key(page, 'Kết quả khác…').click()
  expect(await faultsOf(page)).toEqual([])
  await key(page, 'Yêu cầu bổ sung').click()
  await page.getByText('Yêu cầu bổ sung').waitFor()

  await page.setViewportSize(fullSize)
  await inFull(page).waitFor()
  expect(await page.getByRole('radio', { name: /Yêu cầu bổ sung/ }).isChecked()).toBe(true)
  await page.setViewportSize(compactSize)
  await key(page, /Xong, gọi C\s?002/).click()
  await key(page, 'Công dân đã đến').waitFor()
  await key(page, 'Mở rộng').click()
  await page.setViewportSize(fullSize)
  await inFull(page).waitFor()

  const finished = (await office.events()).filter((event) => event.type === 'ServiceFinished')
  expect(finished).toMatchObject([{ counter: '4', outcome: 'supplement' }])
  expect(faults).toEqual([])
  await page.context().close()
})

test('[O74] a call for help is one line above the key, and is answered from there', async () => {
  const kiosk = await office.pair('kiosk', 'Kiosk 1')
  const token = await office.pair('desk', 'Bàn 1')
  const { page } = await openScreen(browser, 'desk', `${office.url}/desk?compact=1#token=${token}`)
  await issue('certification')
  await openDesk(page, 'Trần Quang Minh', '1')
  await page.setViewportSize(compactSize)
  await key(page, /Gọi A\s?001/).waitFor()
  for (const where of ['Kiosk 1', 'Bàn khai'])
    expect((await office.command(kiosk, { type: 'AskForHelp', where })).httpStatus).toBe(200)
  await page.getByText('Kiosk 1 nhờ giúp').waitFor()
  await page.getByText('và 1 việc nữa').waitFor()
  await press(page, 'F2')
  await key(page, 'Công dân đã đến').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await key(page, /Tôi ra ngay/).click()
  await page.getByText('Bàn khai nhờ giúp').waitFor()
  await press(page, 'Control+g')
  await page.getByText('Bàn khai nhờ giúp').waitFor({ state: 'detached' })
  await page.context().close()
})

test('[O71] [O72] [O77] a window of the shell follows the desk, and its key works like F2', async () => {
  for (const service of ['civil-status', 'civil-status']) await issue(service)
  const { page, twin } = await openInWindow('Bàn 3')
  await openDesk(page, 'Lê Thị Lan', '3')
  expect(await twin(({ asked }) => asked)).toEqual([false])

  await press(page, 'Control+m')
  await key(page, /Gọi B\s?001.*Ctrl F2/).waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([false, true])
  // A trembling hand: the second press is the same wish.
  await twin(({ bigKey }) => [bigKey(), bigKey()])
  await key(page, 'Công dân đã đến').waitFor()
  await page.waitForTimeout(450)
  await twin(({ bigKey }) => bigKey())
  await key(page, /Xong, gọi B\s?002/).waitFor()

  // What cannot be done here needs one key, and the compact desk comes back by itself.
  await key(page, 'Chuyển…').click()
  await page.getByRole('dialog', { name: /^Chuyển B\s?001 sang/ }).waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([false, true, false])
  await page.keyboard.press('Escape')
  await key(page, 'Chuyển…').waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([false, true, false, true])

  // A page that is loaded again, as after a crash, is what it was.
  await page.reload()
  await key(page, /Xong, gọi B\s?002.*Ctrl F2/).waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([true])

  await press(page, 'Control+m')
  await inFull(page).waitFor()
  await twin((window) => {
    window.refuses = true
  })
  await press(page, 'Control+m')
  await page.getByText('Cửa sổ chưa đổi được cỡ. Bàn làm việc vẫn chạy ở đây.').waitFor()
  await inFull(page).waitFor()
  await page.context().close()
})

test('[O78] a desk left alone grows for the PIN, the key from elsewhere presses nothing meanwhile, and it is compact again', async () => {
  await issue('results')
  const { page, twin } = await openInWindow('Bàn 6')
  await openDesk(page, 'Phạm Anh Tuấn', '6')
  await press(page, 'Control+m')
  await key(page, /Gọi G\s?001/).waitFor()

  await page.clock.fastForward('11:00')
  await page.getByRole('dialog', { name: 'Bàn đang khóa' }).waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([false, true, false])
  await twin(({ bigKey }) => bigKey())
  await page.keyboard.type('246810')
  await page.keyboard.press('Enter')
  await key(page, /Gọi G\s?001.*Ctrl F2/).waitFor()
  expect(await twin(({ asked }) => asked)).toEqual([false, true, false, true])
  await page.context().close()
})
