import { enableCompileCache } from 'node:module'
import { programFiles } from './program-files.ts'

// Without it every start strips the types of some hundred files again, which takes longer than opening the office.
if (programFiles.compileCache !== null) enableCompileCache(programFiles.compileCache)

const { runCommandLine } = await import('./command-line.ts')
await runCommandLine(process.argv.slice(2))
