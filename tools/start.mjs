// `npm start`: a demo office on this machine. `--fresh` begins with new data.
import { setUpAndRun } from './set-up.mjs'

await setUpAndRun('tools/demo/office.ts', process.argv.slice(2))
