import { expect, it } from 'vitest'
import { importedPackages, namedPackageProblems } from './named-packages.ts'

it('reads every way of importing, by package name', () => {
  const source = `import a from 'react'
import type { B } from "better-sqlite3"
import 'vitest/config'
export { c } from '@denluot/shared/queue/decide'
const d = await import('electron')
import { e } from './serialport.ts'`
  expect([...importedPackages(source)]).toEqual(['react', 'better-sqlite3', 'vitest', '@denluot/shared', 'electron'])
})

it('tells what is used nowhere and what is used in the wrong place', () => {
  const problems = namedPackageProblems(
    new Map([
      ['apps/kiosk/src/main.tsx', new Set(['react', 'better-sqlite3'])],
      ['packages/hub/src/storage.ts', new Set(['better-sqlite3'])],
    ]),
  )
  expect(problems).toContainEqual(expect.stringContaining('apps/kiosk/src/main.tsx imports better-sqlite3'))
  expect(problems).toContainEqual(expect.stringContaining('electron is imported nowhere'))
  expect(problems.filter((problem) => problem.startsWith('better-sqlite3 is imported nowhere'))).toEqual([])
})
