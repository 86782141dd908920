import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'vite'
import type { Check } from './check.ts'
import { excused, type Newer, newerCss, newerJs, newerThan109 } from './newer-than-chrome-109.ts'

/** A built script and the sources that went into it, by path below the repository. */
interface BuiltScript {
  readonly fileName: string
  readonly code: string
  readonly sources: readonly { readonly path: string; readonly code: string }[]
}

/** What is in a built script that Chrome 109 lacks, each traced to the source that brought it. */
export function scriptProblems(script: BuiltScript): readonly string[] {
  return newerThan109(newerJs, script.code).flatMap((feature) => {
    const bringers = script.sources.filter((source) => feature.pattern.test(source.code)).map((source) => source.path)
    const guilty = bringers.filter((path) => !isExcused(path, feature))
    if (bringers.length > 0 && guilty.length === 0) return []
    const where = bringers.length === 0 ? 'some source' : guilty.join(', ')
    return [
      `${script.fileName}: ${feature.name} (Chrome ${feature.since}) comes from ${where}: write it with what Chrome 109 has, or look first whether it is there and excuse the source in newer-than-chrome-109.ts`,
    ]
  })
}

function isExcused(path: string, feature: Newer): boolean {
  return excused.some((one) => path.startsWith(one.from) && one.feature === feature.name)
}

/** What is in a built style sheet that Chrome 109 silently ignores. */
export function styleProblems(fileName: string, css: string): readonly string[] {
  return newerThan109(newerCss, css).map(
    (feature) =>
      `${fileName}: ${feature.name} (Chrome ${feature.since}) is ignored by Chrome 109: write it with older CSS`,
  )
}

/** What the pages' content security policy would block in a built page. */
export function pageProblems(fileName: string, html: string): readonly string[] {
  const problems: string[] = []
  if (/<script(?![^>]*\bsrc=)[^>]*>/i.test(html)) problems.push(`${fileName}: an inline script; put it into a module`)
  if (/<style\b/i.test(html)) problems.push(`${fileName}: an inline style sheet; import a .css file`)
  if (/<[^>]+\s(?:style|on[a-z]+)=/i.test(html)) problems.push(`${fileName}: a style= or on…= attribute`)
  return problems
}

export const builtPages: Check = {
  name: 'Chrome 109',
  async look(root) {
    const result = await build({ root, logLevel: 'error', build: { write: false } })
    if (!('output' in result)) throw new Error('vite gave no single output')
    const problems: string[] = []
    const counts = { scripts: 0, styles: 0, pages: 0 }
    for (const file of result.output) {
      if (file.type === 'chunk') {
        counts.scripts += 1
        const sources = await Promise.all(
          Object.entries(file.modules).map(async ([id, module]) => ({
            path: relative(root, id),
            code: module.code ?? (await sourceOf(id)),
          })),
        )
        problems.push(...scriptProblems({ fileName: file.fileName, code: file.code, sources }))
      } else if (file.fileName.endsWith('.css')) {
        counts.styles += 1
        problems.push(...styleProblems(file.fileName, String(file.source)))
      } else if (file.fileName.endsWith('.html')) {
        counts.pages += 1
        problems.push(...pageProblems(file.fileName, String(file.source)))
      }
    }
    if (counts.pages === 0 || counts.scripts === 0) problems.push('the build made no pages: see vite.config.ts')
    return {
      summary: `${counts.pages} built pages, ${counts.scripts} scripts, ${counts.styles} style sheets searched`,
      problems,
    }
  },
}

async function sourceOf(id: string): Promise<string> {
  const path = id.split('?')[0] ?? id
  return existsSync(path) ? await readFile(join(path), 'utf8') : ''
}
