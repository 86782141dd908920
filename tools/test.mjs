// `npm test`: checks, unit tests, stories. Names of test files after `--` narrow the run to them.
import { setUpAndRun } from './set-up.mjs'

await setUpAndRun('tools/test/run.ts', process.argv.slice(2))
