import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './office/accessibility.ts'
import { openBrowser, openScreen } from './office/browser.ts'
import { glassFaults, glassRules } from './office/glass-faults.ts'
import { type MachineDouble, openMachineDouble } from './office/machine-double.ts'
import { onScreen, touch } from './office/people.ts'
import { makeRealOffice, newDataFolder, pairDevices, type ServedHub, serveFolder } from './office/served-hub.ts'

const folder = newDataFolder()
const away = 'http://10.0.0.1:7700'
let browser: Browser
let hub: ServedHub
let token: string

beforeAll(async () => {
  browser = await openBrowser()
  await makeRealOffice(folder.data, ['ha'])
  ;[token = ''] = await pairDevices(folder.data, ['desk'])
  hub = await serveFolder(folder.data)
})
afterAll(async () => {
  await browser.close()
  await hub.child.stop('SIGKILL')
  folder.remove()
})

/** A PC that hears nothing, where 10.0.0.1 is silent and the hub answers at its own address. */
function machineOfPc(): Promise<MachineDouble> {
  return openMachineDouble((address) => {
    if (address === '10.0.0.1') return { status: 'silent', address: away }
    const typed = hub.url.replace('http://', '')
    if (address !== typed && address !== hub.url) return { status: 'no-address' }
    return { status: 'found', address: hub.url, name: 'Phường An Hòa' }
  })
}

test('[K42] [W54] [K41] on a kiosk the address is typed with fingers; what came of it is said, and the right one leads to the door', async () => {
  const machine = await machineOfPc()
  const { page, context } = await openScreen(browser, 'kiosk', machine.pageAt('kiosk'))
  await onScreen(page, 'searching').waitFor()
  await page.getByText('Chưa nghe thấy máy chủ nào.').waitFor()
  expect(await page.evaluate(glassFaults, glassRules)).toEqual([])
  expect(await accessibilityFaults(page)).toEqual([])
  const type = async (text: string) => {
    const keys = page.getByRole('group', { name: 'Bàn phím' })
    for (const key of text) await keys.getByRole('button', { name: key, exact: true }).tap()
  }
  await type('10.0.0.1')
  await touch(page, 'Nối')
  await page.getByText('Ở 10.0.0.1:7700 không có máy nào trả lời.').waitFor()
  expect(await page.evaluate(glassFaults, glassRules)).toEqual([])
  await touch(page, 'Xóa hết')
  await type(hub.url.replace('http://', ''))
  await touch(page, 'Nối')
  await onScreen(page, 'pairing').waitFor()
  await page.locator('[data-code]').waitFor()
  await context.close()
  await machine.close()
})

test('[W54] a wall that hears two hubs lets somebody choose', async () => {
  const machine = await machineOfPc()
  const { page, context } = await openScreen(browser, 'display', machine.pageAt('display?sound=off'))
  await page.locator('[data-doorstep="searching"]').waitFor()
  machine.setPlace({
    address: null,
    how: null,
    heard: [
      { id: 'a', name: 'Phường An Hòa', address: hub.url },
      { id: 'b', name: 'Phường Bình Minh', address: away },
    ],
  })
  await page.getByRole('button', { name: /Phường Bình Minh/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: /Phường An Hòa/ }).click()
  await page.locator('[data-doorstep="pairing"] [data-code]').waitFor()
  await context.close()
  await machine.close()
})

test('[W54] a hub that was known and does not answer is said by its address, and another one can be typed', async () => {
  const machine = await machineOfPc()
  machine.setPlace({ address: 'http://127.0.0.1:9', how: 'last-known', heard: [] })
  const { page, context } = await openScreen(browser, 'desk', machine.pageAt('desk'))
  await page.getByText('Máy này vẫn tự thử lại ở 127.0.0.1:9.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Địa chỉ máy chủ' }).fill(hub.url)
  await page.keyboard.press('Enter')
  await page.locator('[data-doorstep="pairing"] [data-code]').waitFor()
  await context.close()
  await machine.close()
})

test('[O62] a desk that is cut off for long offers another address, and goes on there', async () => {
  const machine = await machineOfPc()
  machine.setPlace({ address: hub.url, how: 'last-known', heard: [] })
  const { page, context } = await openScreen(browser, 'desk', machine.pageAt(`desk#token=${token}`))
  await page.getByText('Nguyễn Thị Thu Hà').waitFor()
  await page.clock.install()
  await hub.child.stop('SIGKILL')
  await page.getByText(/^Mất kết nối từ/).waitFor()
  expect(await page.getByRole('button', { name: 'Gõ địa chỉ khác' }).count()).toBe(0)
  await page.clock.fastForward(20_000)
  await page.getByRole('button', { name: 'Gõ địa chỉ khác' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  hub = await serveFolder(folder.data)
  await page.getByRole('textbox', { name: 'Địa chỉ máy chủ' }).fill(hub.url)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(/^Mất kết nối từ/).waitFor({ state: 'detached' })
  await context.close()
  await machine.close()
})
