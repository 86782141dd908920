import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppName } from './page-address.ts'
import { createFileServer } from './serve-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'denluot-files-'))
beforeAll(() => {
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true })
  mkdirSync(join(folder, 'voice', 'vi'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), 'secret')
  writeFileSync(join(folder, 'pages', 'desk.html'), '<html><head></head></html>')
  writeFileSync(join(folder, 'pages', 'kiosk.html'), '<html><head></head></html>')
  writeFileSync(join(folder, 'pages', 'assets', 'a.js'), 'let a')
  writeFileSync(join(folder, 'voice', 'vi', '1.opus'), 'bundled')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => Uint8Array.from(Buffer.from(text))

interface Outside {
  readonly officeVoice?: string
  readonly instead?: string
}

function ask(app: AppName, url: string, { officeVoice, instead }: Outside = {}): Promise<Response> {
  const serve = createFileServer({
    app,
    pages: join(folder, 'pages'),
    voice: join(folder, 'voice'),
    officeVoice: async () => (officeVoice === undefined ? null : bytes(officeVoice)),
    instead: (nonce) => (instead === undefined ? null : `${instead} ${nonce}`),
    report: (fault) => {
      throw fault
    },
  })
  return serve({ method: 'GET', url })
}

describe('the files of a window', () => {
  it('[E1] are its page and what that is built of', async () => {
    const page = await ask('kiosk', 'denluot://app/kiosk?lang=en')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toBe('<html><head></head></html>')
    const script = await ask('kiosk', 'denluot://app/assets/a.js')
    expect([await script.text(), script.headers.get('content-type')]).toEqual([
      'let a',
      'text/javascript; charset=utf-8',
    ])
  })

  it.each(['desk', 'assets/none.js', 'assets/../../secret.json', 'voice/vi/../../secret.json', 'secret.json', ''])(
    '[E1] do not include %j',
    async (path) => {
      const answer = await ask('kiosk', `denluot://app/${path}`)
      expect([answer.status, await answer.text()]).toEqual([404, 'not found'])
    },
  )

  it('[E1] carry the policy of all our pages, also where there is nothing', async () => {
    for (const path of ['kiosk', 'assets/a.js', 'none']) {
      const { headers } = await ask('kiosk', `denluot://app/${path}`)
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      )
      expect(headers.get('content-security-policy')).toContain("connect-src 'self' ws: wss:;")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  it('[E1] let the widgets of the desk add their style, with a nonce of each load', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const page = await ask('officer-desk', 'denluot://app/desk')
        const nonce = /nonce="([\w-]{22})"/.exec(await page.text())?.[1] ?? ''
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('[E16] take a clip from the office’s own voice before the bundled one', async () => {
    expect(await (await ask('counter-display', 'denluot://app/voice/vi/1.opus', { officeVoice: 'own' })).text()).toBe(
      'own',
    )
    expect(await (await ask('counter-display', 'denluot://app/voice/vi/1.opus')).text()).toBe('bundled')
    expect((await ask('counter-display', 'denluot://app/voice/vi/2.opus')).status).toBe(404)
  })

  it('[E12] give way to a notice, the page alone', async () => {
    const notice = await ask('kiosk', 'denluot://app/kiosk', { instead: 'a notice' })
    const [text = '', nonce = ''] = (await notice.text()).split(/ (?=\S+$)/)
    expect([notice.status, text]).toEqual([200, 'a notice'])
    expect(notice.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(await (await ask('kiosk', 'denluot://app/assets/a.js', { instead: 'a notice' })).text()).toBe('let a')
  })
})
