// `npm run check`: every check runs even when one fails; one line each; exit code 1 when any found a problem.
import { fileURLToPath } from 'node:url'
import { biome } from './biome.ts'
import { builtPages } from './built-pages.ts'
import type { Check } from './check.ts'
import { cssClasses } from './css-classes.ts'
import { imports } from './imports.ts'
import { lockfile } from './lockfile.ts'
import { namedPackages } from './named-packages.ts'
import { rules } from './rules.ts'
import { types } from './types.ts'
import { unused } from './unused.ts'

const checks: readonly Check[] = [types, biome, imports, unused, lockfile, namedPackages, cssClasses, rules, builtPages]
const root = fileURLToPath(new URL('../..', import.meta.url))

let failed = 0
for (const check of checks) {
  const started = Date.now()
  let problems: readonly string[]
  let summary: string
  try {
    ;({ problems, summary } = await check.look(root))
  } catch (fault) {
    problems = [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)]
    summary = 'could not run'
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5)
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${check.name.padEnd(15)} ${seconds} s  ${summary}`)
  for (const problem of problems) console.log(problem.replace(/^/gm, '       '))
  if (problems.length > 0) failed += 1
}
console.log(failed === 0 ? `${checks.length} checks, all passed` : `${checks.length} checks, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
