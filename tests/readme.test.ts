import { existsSync, readFileSync } from 'node:fs'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from './office/browser.ts'
import { startChild } from './office/child.ts'
import { newDataFolder } from './office/served-hub.ts'

const folder = newDataFolder()
afterAll(folder.remove)

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

/** The lines of the code blocks of one kind below a heading of the README. */
function blocks(heading: string, kind: string): readonly string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const found = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === kind)
  return found.flatMap(([, , text = '']) => text.trim().split('\n'))
}

const commands = blocks('From clone to paper', 'sh').map((line) => line.replace(/\s*#.*$/, ''))
const clicks = blocks('From clone to paper', 'text').map((line) => line.replace(/\s*#.*$/, ''))

/** Presses what the line names: `kiosk: Lấy số` in the kiosk's tile, `start page: …` on the page itself. `…` stands for anything. */
async function follow(page: Page, line: string): Promise<void> {
  const [, place = '', words = ''] = /^([\w ]+): (.+)$/.exec(line) ?? []
  const name = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('…', '.+'))
  const kiosk = page.frameLocator('iframe[src^="/kiosk"]')
  const within: Page | FrameLocator = place === 'kiosk' ? kiosk : page
  const key: Locator = within.getByRole('button', { name }).first()
  if (place === 'kiosk') await kiosk.locator('[data-screen]:not([data-settling])').first().waitFor()
  await key.click()
}

test('who follows the README, from clone to a called number, needs five commands and clicks at most', async () => {
  expect(commands[0]).toMatch(/^git clone \S+ (\S+) && cd \1$/)
  expect(commands.slice(1)).toEqual(['npm start'])
  expect(clicks.length).toBeGreaterThan(0)
  expect(commands.length + clicks.length).toBeLessThanOrEqual(5)

  // The checkout that runs this test is the clone.
  const office = startChild('tools/start.mjs', [], {
    DENLUOT_DATA: folder.data,
    DENLUOT_PORT: '0',
    DENLUOT_OPEN: '0',
  })
  const address = (await office.line(/^ready /)).slice('ready '.length)
  const browser = await openBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
  await page.goto(`${address}/?tempo=0.1`)
  for (const line of clicks.slice(0, -1)) await follow(page, line)
  const slip = page.getByRole('img', { name: /^Tờ giấy thứ 1 / })
  await slip.waitFor()
  const call = page.getByRole('button', { name: /^Gọi số .+ vừa lấy$/ })
  const number = ((await call.textContent()) ?? '').replace(/^Gọi số (\S+)\s(\S+) vừa lấy$/, '$1$2')
  await follow(page, clicks.at(-1) ?? '')
  const board = page.frameLocator('iframe[src="/display"]')
  await board.locator('main').getByText(number).first().waitFor()
  await page.getByText('Số đã được gọi').waitFor()
  await browser.close()
  expect(await office.stop()).toBe(0)
})

test('each file that the README links to is there, and uses the packages beside it', () => {
  const files = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(files.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  const rows = [...readme.matchAll(/^\| ([@a-z][\w@/, -]*) \| .+ \| (\[.+\)) \|$/gm)]
  const unused = rows.flatMap(([, packages = '', links = '']) => {
    const sources = [...links.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) =>
      readFileSync(new URL(path, root), 'utf8'),
    )
    return packages.split(', ').filter((name) => !sources.some((text) => new RegExp(`['"]${name}['"/]`).test(text)))
  })
  expect(rows.length).toBeGreaterThan(15)
  expect(unused).toEqual([])
})
