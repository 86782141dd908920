import type { OfficeEvent } from '@denluot/shared/queue/event'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openScreen } from './office/browser.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, touch } from './office/people.ts'
import { callFromCounter3, rateByPaper, serveAtCounter3, takeBirthTicket } from './office/visit.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const openKiosk = async (office: TestOffice) =>
  openScreen(browser, 'kiosk', `${office.url}/kiosk#token=${await office.pair('kiosk')}`)

test('[K20] [D1] [D2] [B6] [O7] [B21] from "khai sinh" to the rating on serial paper, and the board equals the log', async () => {
  const office = await openOffice({ printer: 'serial' })
  try {
    const open = async (kind: 'display' | 'desk', role: 'display' | 'desk' | 'manager', path: string) =>
      openScreen(browser, kind, `${office.url}${path}#token=${await office.pair(role)}`)
    const hall = await open('display', 'display', '/display')
    const desk = await open('desk', 'desk', '/desk')
    const kiosk = await openKiosk(office)
    const code = await takeBirthTicket(office, kiosk.page)
    await touch(kiosk.page, 'Xong')
    await onScreen(kiosk.page, 'home').waitFor()
    await callFromCounter3(desk.page, hall.page)
    await serveAtCounter3(desk.page)
    await rateByPaper(office, kiosk.page, code)

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
    const kiosk = await openKiosk(office)
    await takeBirthTicket(office, kiosk.page)
    expect(kiosk.faults).toEqual([])
  } finally {
    await office.close()
  }
})
