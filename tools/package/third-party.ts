import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  homepage: z.string().optional(),
  author: person.optional(),
})

const licenceFile = /^(?:licen[sc]e|copying|notice)/i
const rule = '-'.repeat(100)

const opening = `Đến Lượt is Apache-2.0 (see LICENSE). The programs, fonts and icons of others that come with it are listed
here with their licences. Node.js lies in the folder node with its own licence; an app's Electron and Chromium have theirs beside
the app's program.
`

/** Something of others that lies in a package: what it is, and the texts that must go along. */
export interface ThirdPart {
  readonly title: string
  readonly texts: readonly string[]
}

/** Reads name, licence and licence texts of an installed npm package. Throws when it names no licence. */
export async function thirdPartOf(folder: string): Promise<ThirdPart> {
  const parsed = manifest.safeParse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  if (!parsed.success) throw new Error(`${folder} does not say its name, version and licence: look at its package.json`)
  const { name, version, license, homepage, author } = parsed.data
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const by = [author, homepage].flatMap((part) => part ?? []).join(', ')
  return {
    title: `${name} ${version} · ${license}${by === '' ? '' : ` · ${by}`}`,
    texts: texts.map((text) => text.trim()),
  }
}

/** The text that lies in every package as THIRD-PARTY.txt. The same part twice is listed once. */
export function thirdPartyText(parts: readonly ThirdPart[]): string {
  const byTitle = new Map(parts.map((part) => [part.title, part]))
  const sorted = [...byTitle.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'))
  const sections = sorted.map(({ title, texts }) =>
    [title, ...(texts.length === 0 ? ['(It comes without a text of its licence.)'] : texts)].join('\n\n'),
  )
  return `${[opening, ...sections].join(`\n${rule}\n`)}\n`
}
