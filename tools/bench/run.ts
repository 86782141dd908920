// `npm run bench`, or `npm run bench -- NAME …` for some of them. Everything on this machine, bounded in count and time.
import { fileURLToPath } from 'node:url'
import { buildPages } from '../build-pages.ts'
import { coldStart } from './cold-start.ts'
import { fanout } from './fanout.ts'
import { memory } from './memory.ts'
import { storm } from './storm.ts'
import { bitmap } from './ticket-bitmap.ts'
import { tickets } from './tickets.ts'

const benches = { tickets, fanout, storm, 'cold-start': coldStart, memory, bitmap } as const
type Name = keyof typeof benches
const withPages: readonly Name[] = ['fanout', 'memory']

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1))

const isName = (word: string): word is Name => Object.hasOwn(benches, word)
const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !isName(word))

if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else {
  const names = asked.length > 0 ? asked.filter(isName) : (Object.keys(benches) as Name[])
  if (names.some((name) => withPages.includes(name))) {
    await buildPages(fileURLToPath(new URL('../..', import.meta.url)), console.log)
  }
  const began = performance.now()
  for (const name of names) {
    await benches[name]()
    console.log('')
  }
  console.log(
    `${names.length} benches in ${((performance.now() - began) / 1000).toFixed(0)} s; rates share this PC with the load generators.`,
  )
}
