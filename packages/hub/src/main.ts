import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'

// Without it every start strips the types of some hundred files again, which takes longer than opening the office.
enableCompileCache(resolve(import.meta.dirname, '../../../.cache/node'))

const { runCommandLine } = await import('./command-line.ts')
await runCommandLine(process.argv.slice(2))
