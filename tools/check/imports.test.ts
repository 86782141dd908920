import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cruise } from './imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One forbidden import for each rule: the file, what it says, and the rule that has to object. */
const forbidden: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['packages/shared/src/a.ts', "import '../../hub/src/b.ts'", 'shared-imports-nothing-of-ours'],
  ['packages/shared/src/c.ts', "import 'node:fs'", 'shared-is-pure'],
  ['packages/hub/src/a.ts', "import '../../machine/src/b.ts'", 'hub-imports-shared'],
  ['packages/machine/src/a.ts', "import '../../client/src/b.ts'", 'machine-imports-shared'],
  ['packages/client/src/a.ts', "import '../../hub/src/b.ts'", 'client-imports-shared'],
  ['packages/client/src/c.ts', "import type { A } from 'node:fs'\nexport type B = A", 'pages-have-no-node'],
  ['packages/ui/src/a.tsx', "import '../../client/src/b.ts'", 'ui-imports-shared'],
  ['packages/shell/src/a.ts', "import '../../machine/src/b.ts'", 'shell-imports-shared'],
  ['apps/kiosk/electron/main.ts', "import '../../../packages/hub/src/b.ts'", 'apps-electron-imports-shell'],
  ['apps/kiosk/src/a.ts', "import '../../officer-desk/src/b.ts'", 'apps-import-shared-client-ui'],
  ['apps/kiosk/src/c.ts', "import '../../../packages/hub/src/b.ts'", 'apps-import-shared-client-ui'],
  ['apps/kiosk/src/d.tsx', "import 'node:path'", 'pages-have-no-node'],
  ['packages/machine/src/c.ts', "import 'better-sqlite3'", 'sqlite-in-hub'],
  ['packages/hub/src/c.ts', "import 'serialport'", 'devices-in-machine'],
  ['packages/hub/src/d.ts', "import 'electron'", 'electron-in-shell'],
  ['packages/hub/src/e.ts', "import '../../../tools/b.ts'", 'nothing-imports-tests-or-tools'],
  ['tests/a.ts', "import './c.ts'", 'imports-lead-somewhere'],
  ['tests/d.ts', "import { e } from './e.ts'\nexport const d = e", 'no-cycles'],
]

const allowed: readonly (readonly [file: string, source: string])[] = [
  ...['hub', 'machine', 'client', 'shell', 'shared'].map((name) => [`packages/${name}/src/b.ts`, 'export {}'] as const),
  ['packages/hub/src/ok.ts', "import 'better-sqlite3'\nimport '../../shared/src/b.ts'\nimport 'node:fs'"],
  ['packages/machine/src/ok.ts', "import 'serialport'\nimport 'node-thermal-printer'"],
  ['packages/shell/src/ok.ts', "import 'electron'"],
  ['packages/shared/src/ok.ts', "import 'zod'"],
  ['apps/kiosk/src/ok.ts', "import '../../../packages/client/src/b.ts'\nimport './b.ts'"],
  ['apps/kiosk/src/b.ts', 'export {}'],
  ['apps/kiosk/src/ok.test.ts', "import 'node:fs'"],
  ['apps/officer-desk/src/b.ts', 'export {}'],
  ['apps/officer-desk/electron/main.ts', "import '../../../packages/shell/src/b.ts'"],
  ['tools/b.ts', "import '../packages/hub/src/b.ts'"],
  ['tests/e.ts', "import { d } from './d.ts'\nexport const e = d"],
]

describe('the import rules', () => {
  const place = mkdtempSync(join(tmpdir(), 'imports-'))
  afterAll(() => rmSync(place, { recursive: true }))

  let found: readonly (readonly [string, string])[] = []
  beforeAll(async () => {
    for (const [file, source] of [...forbidden, ...allowed]) {
      mkdirSync(join(place, dirname(file)), { recursive: true })
      writeFileSync(join(place, file), `${source}\n`)
    }
    cpSync(join(root, '.dependency-cruiser.mjs'), join(place, '.dependency-cruiser.mjs'))
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
    const report = await cruise(place, ['packages', 'apps', 'tests', 'tools'])
    found = report.summary.violations.map((violation) => [violation.from, violation.rule.name])
  })

  it.each(forbidden)('%s with %j breaks %s', (file, _source, rule) => {
    expect(found).toContainEqual([file, rule])
  })

  it('let the allowed imports pass', () => {
    const cycle = ['tests/e.ts', 'no-cycles']
    const innocent = allowed.map(([file]) => file)
    expect(found.filter(([file, rule]) => innocent.includes(file) && rule !== cycle[1])).toEqual([])
  })
})
