// `npm run screens`: pictures of every screen at its real size into docs/screens, from a demo office of its own, and one picture
// of the office made of them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { provideChromium } from './find-chromium.ts'
import { createCamera } from './screens/camera.ts'
import { drawCompactDesk, drawDesk, drawManager } from './screens/desk-screens.ts'
import { drawKiosk, drawRating } from './screens/kiosk-screens.ts'
import { drawOffice } from './screens/office-picture.ts'
import { startOffice } from './screens/office-process.ts'
import { drawSetUp } from './screens/set-up-screens.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screens')

mkdirSync(folder, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'denluot-screens-'))
const executablePath = await provideChromium(console.log)
// The hall board speaks without anybody having touched it, as it does in an office.
const args = ['--autoplay-policy=no-user-gesture-required', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
const today = new Date().toISOString().slice(0, 10)
const office = await startOffice(root, ['tools/demo/office.ts'], {
  DENLUOT_DATA: data,
  DENLUOT_OPEN: '0',
  DENLUOT_CLOCK: `${today}T09:42:00.000+07:00`,
})
const browser = await chromium.launch({ executablePath, args })
try {
  const camera = createCamera(browser, office.address, folder)
  const demo: { codes: readonly { code: string; story: string }[] } = await (
    await fetch(`${office.address}/api/demo`)
  ).json()
  const ready = demo.codes.find(({ story }) => story === 'ready')?.code ?? ''

  const display = await camera.open('/display', 1920, 1080)
  await camera.picture(display, 'display-01-board')
  const { kiosk, number } = await drawKiosk(camera, ready)
  const simulator = await camera.open('/simulator', 1366, 768)
  await camera.picture(simulator, 'simulator')
  camera.keep('paper', (await simulator.locator('ol img').first().getAttribute('src')) ?? '')
  await drawDesk(camera, display, number)
  await drawCompactDesk(camera)
  await drawManager(camera)
  await drawRating(camera, kiosk)
  await camera.picture(await camera.open('/display?layout=manager', 1920, 1080), 'display-09-manager')
  const start = await camera.open('/', 1440, 1000)
  await start.waitForTimeout(5000)
  await camera.picture(start, 'start')
  await drawOffice(browser, root, folder)
  await drawSetUp(browser, root, folder)
  console.log(`Pictures are in ${folder}`)
} finally {
  await browser.close()
  await office.end()
  rmSync(data, { recursive: true, force: true })
}
