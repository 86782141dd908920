import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'

const size = { width: 1600, height: 1000 }
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Where the page of the picture finds its parts; the first prefix that fits. */
function fileOf(root: string, folder: string, path: string): string {
  const places = [
    ['/ui/@fontsource', join(root, 'node_modules/@fontsource')],
    ['/ui/', join(root, 'packages/ui/src/')],
    ['/screens/', `${folder}/`],
    ['/', join(root, 'tools/screens/')],
  ] as const
  for (const [prefix, place] of places) if (path.startsWith(prefix)) return place + path.slice(prefix.length)
  throw new Error(`${path} is nowhere`)
}

/** `office.png`: kiosk, paper, hall board and desk of one visit, side by side, from the pictures just taken. */
export async function drawOffice(browser: Browser, root: string, folder: string): Promise<void> {
  const page = await browser.newPage({ viewport: size })
  await page.route('**/*', (route) => {
    const file = fileOf(root, folder, new URL(route.request().url()).pathname)
    return route.fulfill({ body: readFileSync(file), contentType: kinds[extname(file)] ?? 'application/octet-stream' })
  })
  await page.goto('http://office.picture/office-picture.html')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, 'office.png') })
  await page.close()
  console.log('  office')
}
