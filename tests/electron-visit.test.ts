import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  bundleApps,
  type ElectronApps,
  type OpenWindow,
  openWindow,
  realSize,
  reasonForNoWindow,
} from './office/electron.ts'
import { openOffice, type TestOffice } from './office/office.ts'
import { onScreen, touch } from './office/people.ts'
import { callFromCounter3, rateByPaper, serveAtCounter3, takeBirthTicket } from './office/visit.ts'

const why = reasonForNoWindow()
let apps: ElectronApps | undefined
let office: TestOffice | undefined
const windows: OpenWindow[] = []

beforeAll(async () => {
  if (why !== null) return
  apps = await bundleApps(['kiosk', 'counter-display', 'officer-desk'])
  office = await openOffice({ printer: 'serial', env: { DENLUOT_MACHINE: '0', DENLUOT_DEMO: '{}' } })
})
afterAll(async () => {
  for (const window of windows) await window.close()
  await office?.close()
  apps?.remove()
})

test('[E21] a whole visit in three windows: paper on the serial line, the call painted and spoken, the rating', async (context) => {
  if (why !== null) return context.skip(why)
  if (apps === undefined || office === undefined) throw new Error('nothing was prepared')
  const { start } = apps
  const { url, devices } = office
  const open = async (
    app: 'kiosk' | 'counter-display' | 'officer-desk',
    env: Readonly<Record<string, string>> = {},
  ) => {
    const window = await openWindow(start(app), {
      DENLUOT_HUB: url,
      DENLUOT_WINDOW: 'window',
      DENLUOT_BOUNDS: realSize[app],
      ...env,
    })
    windows.push(window)
    return window
  }
  const hall = await open('counter-display')
  const desk = await open('officer-desk')
  const kiosk = await open('kiosk', { DENLUOT_PRINTER: devices.where.printer, DENLUOT_SCANNER: devices.where.scanner })

  const code = await takeBirthTicket(office, kiosk.page)
  await touch(kiosk.page, 'Xong')
  await onScreen(kiosk.page, 'home').waitFor()
  await callFromCounter3(desk.page, hall.page)
  await serveAtCounter3(desk.page)
  await rateByPaper(office, kiosk.page, code)

  const log = await office.events()
  expect(log.filter(({ type }) => type === 'ServiceFinished' || type === 'ServiceRated')).toHaveLength(2)
  expect(log.flatMap((event) => (event.type === 'PrintReported' ? [event.state] : []))).toEqual([
    'sending',
    'confirmed',
  ])
  expect(windows.flatMap(({ faults }) => faults)).toEqual([])
})
