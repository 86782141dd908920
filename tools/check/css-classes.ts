// TypeScript knows the classes of a CSS module only as string | undefined: a misspelt one draws nothing and says nothing.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Check, projectFiles } from './check.ts'

/** The class names a style sheet defines. */
export function classesOf(css: string): ReadonlySet<string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '')
  return new Set([...bare.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map((match) => match[1] ?? ''))
}

/** The CSS modules a source imports (`import styles from './x.module.css'`) and the classes it reads from each. */
export function classesUsed(source: string): readonly { readonly from: string; readonly names: readonly string[] }[] {
  return [...source.matchAll(/import\s+(\w+)\s+from\s+['"]([^'"]+\.module\.css)['"]/g)].map((match) => {
    const [, variable = '', from = ''] = match
    const reads = source.matchAll(new RegExp(`(?<![./\\w])${variable}(?:\\.(\\w+)|\\[['"]([\\w-]+)['"]\\])`, 'g'))
    return { from, names: [...new Set([...reads].map((read) => read[1] ?? read[2] ?? ''))] }
  })
}

export const cssClasses: Check = {
  name: 'CSS classes',
  async look(root) {
    const problems: string[] = []
    let count = 0
    for (const path of await projectFiles(root)) {
      if (!path.endsWith('.tsx')) continue
      for (const { from, names } of classesUsed(await readFile(join(root, path), 'utf8'))) {
        const sheet = join(root, dirname(path), from)
        if (!existsSync(sheet)) {
          problems.push(`${path} imports ${from}, which is not there`)
          continue
        }
        const defined = classesOf(await readFile(sheet, 'utf8'))
        count += names.length
        for (const name of names) {
          if (!defined.has(name)) problems.push(`${path} uses the class ${name}, which ${from} does not define`)
        }
      }
    }
    return { summary: `${count} classes used from CSS modules`, problems }
  },
}
