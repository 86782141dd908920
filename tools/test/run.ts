// `npm test` after the set-up: a browser, the pages, the checks, the tests. The last line tells what came out.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildPages } from '../build-pages.ts'
import { provideChromium } from '../find-chromium.ts'
import { runTests } from './run-tests.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const filters = process.argv.slice(2)

function runChecks(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['tools/check/run.ts'], { cwd: root, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}

try {
  const chromium = await provideChromium(console.log)
  console.log(`Browser: ${chromium}`)
  process.env.DENLUOT_CHROMIUM = chromium
  await buildPages(root, console.log)
  const checked = filters.length > 0 || (await runChecks())
  const counts = await runTests(root, filters)
  process.exitCode = checked && counts.failed === 0 && counts.passed > 0 ? 0 : 1
  if (!checked) console.log('The checks above failed.')
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`${counts.passed} passed, ${counts.failed + (checked ? 0 : 1)} failed${skipped}`)
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem))
  process.exitCode = 1
}
