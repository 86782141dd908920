import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { thirdPartOf, thirdPartyText } from './third-party.ts'

const root = mkdtempSync(join(tmpdir(), 'denluot-licences-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function install(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

test('[E54] whatever goes along is listed once with all of its licence texts, and says so where it has none', async () => {
  const font = install('font', { license: 'MIT AND OFL-1.1' }, { LICENSE: 'MIT text\n', LICENSE_FONT: 'OFL text' })
  const bare = install('bare', { license: 'MIT', author: { name: 'An' }, homepage: 'https://bare.example' })
  const parts = [await thirdPartOf(font), await thirdPartOf(bare), await thirdPartOf(font)]
  const text = thirdPartyText(parts)
  expect(text.match(/^font 1\.0\.0 · MIT AND OFL-1\.1$/gm)).toHaveLength(1)
  expect(text).toContain('MIT text\n\nOFL text')
  expect(text).toMatch(/^bare 1\.0\.0 · MIT · An, https:\/\/bare\.example\n\n\(It comes without/m)
  expect(text.indexOf('\nbare 1')).toBeLessThan(text.indexOf('\nfont 1'))
})

test('[E54] nothing without a licence goes along', async () => {
  await expect(thirdPartOf(install('nameless', {}))).rejects.toThrow('does not say its name, version and licence')
})
