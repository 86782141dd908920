// A rule nobody tests and a test of a rule nobody wrote down are both found here.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, projectFiles } from './check.ts'

const tests = /(\.test\.tsx?|-contract\.ts)$/

/** Ids of the rules a page defines: `- **Q7** …`. */
export function rulesIn(page: string): readonly string[] {
  return [...page.matchAll(/^- \*\*([A-Z]\d{1,2})\*\* /gm)].map((match) => match[1] ?? '')
}

/** Ids that the titles of a test cite: `[Q7]`. */
export function rulesCited(source: string): readonly string[] {
  return [...source.matchAll(/\[([A-Z]\d{1,2})\]/g)].map((match) => match[1] ?? '')
}

export const rules: Check = {
  name: 'rules',
  async look(root) {
    const written = rulesIn(await readFile(join(root, 'docs/rules.md'), 'utf8'))
    const cited = new Map<string, string>()
    for (const path of await projectFiles(root)) {
      if (!tests.test(path) || path.startsWith('tools/check/')) continue
      for (const id of rulesCited(await readFile(join(root, path), 'utf8'))) cited.set(id, path)
    }
    const twice = written.filter((id, index) => written.indexOf(id) !== index)
    return {
      summary: `${written.length} rules, ${cited.size} cited by tests`,
      problems: [
        ...twice.map((id) => `docs/rules.md has ${id} twice: give one of them a free number`),
        ...[...cited]
          .filter(([id]) => !written.includes(id))
          .map(([id, path]) => `${path} cites ${id}: write the rule into docs/rules.md`),
        ...written
          .filter((id) => !cited.has(id))
          .map((id) => `${id} of docs/rules.md is cited by no test: test it, or take it out`),
      ],
    }
  },
}
