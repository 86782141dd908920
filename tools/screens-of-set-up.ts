import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'

interface Wizard {
  readonly address: string
  readonly end: () => Promise<void>
}

/** A hub on an empty folder, which therefore opens the set-up wizard. */
function openWizard(root: string, data: string): Promise<Wizard> {
  const child = spawn(process.execPath, [join(root, 'packages/hub/src/main.ts'), 'serve', '--new'], {
    cwd: root,
    env: { ...process.env, DENLUOT_DATA: data, DENLUOT_PORT: '0', DENLUOT_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('The set-up wizard ended before it was ready')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\S+)$/.exec(line)?.[1]
      if (address === undefined) return
      resolve({
        address,
        async end() {
          child.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}

/** Draws the wizard step by step, as somebody fills it in, and the page after the office is open. */
export async function drawSetUp(
  root: string,
  open: (address: string) => Promise<Page>,
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'denluot-set-up-'))
  const wizard = await openWizard(root, data)
  try {
    const page = await open(`${wizard.address}/set-up`)
    const next = () => page.getByRole('button', { name: /^Tiếp: / }).click()
    await page.getByLabel('Tên, như người dân gọi').fill('Phường Bến Nghé')
    await page.getByLabel('Tên, tiếng Anh').fill('Bến Nghé Ward')
    await picture(page, 'set-up-1-office')
    await next()
    await picture(page, 'set-up-2-services')
    await next()
    await picture(page, 'set-up-3-counters')
    await next()
    await page.getByLabel('Họ và tên, người 1').fill('Hồ Thị Bích Phượng')
    await page.getByRole('button', { name: 'Tạo mã PIN cho Hồ Thị Bích Phượng' }).click()
    await page.getByRole('button', { name: 'Đã ghi xong' }).click()
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await page.getByLabel('Họ và tên, người 2').fill('Nguyễn Thị Thu Hà')
    await page.getByRole('button', { name: 'Tạo mã PIN cho Nguyễn Thị Thu Hà' }).click()
    await picture(page, 'set-up-4-people')
    await next()
    await picture(page, 'set-up-5-hours')
    await next()
    await picture(page, 'set-up-6-review')
    await page.getByRole('button', { name: 'Mở văn phòng' }).click()
    await page.getByRole('button', { name: 'Vào bàn làm việc' }).and(page.locator(':enabled')).waitFor()
    await picture(page, 'set-up-7-opened')
  } finally {
    await wizard.end()
    rmSync(data, { recursive: true, force: true })
  }
}
