import { startVitest } from 'vitest/node'

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Runs all tests, or those whose file names contain one of `filters`. A file that cannot be loaded and an error outside
 * of a test count as failed, and so does a skip without a reason; the reasons of the others are printed.
 */
export async function runTests(root: string, filters: readonly string[]): Promise<TestCounts> {
  const vitest = await startVitest('test', [...filters], { root, watch: false, run: true })
  let passed = 0
  let failed = vitest.state.getUnhandledErrors().length
  let skipped = 0
  for (const module of vitest.state.getTestModules()) {
    const tests = [...module.children.allTests()]
    const broken = module.errors().length + [...module.children.allSuites()].flatMap((suite) => suite.errors()).length
    failed += broken
    for (const test of tests) {
      const result = test.result()
      if (result.state === 'passed') passed += 1
      else if (result.state === 'failed') failed += 1
      else if (broken === 0) {
        const why = result.state === 'skipped' ? (result.note ?? '') : ''
        console.log(`skipped: ${test.fullName}: ${why === '' ? 'no reason given, context.skip("…") takes one' : why}`)
        if (why === '') failed += 1
        else skipped += 1
      }
    }
  }
  await vitest.close()
  return { passed, failed, skipped }
}
