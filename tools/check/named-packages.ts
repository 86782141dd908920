import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, projectFiles } from './check.ts'

/** The eight packages the product is built on: each must be used in all of `places`, and nowhere outside `only`. */
const named: readonly { readonly name: string; readonly places: readonly RegExp[]; readonly only: RegExp }[] = [
  {
    name: 'react',
    places: [
      /^apps\/kiosk\/src\//,
      /^apps\/counter-display\/src\//,
      /^apps\/officer-desk\/src\//,
      /^apps\/simulator\/src\//,
      /^packages\/ui\/src\//,
    ],
    only: /^(apps\/[^/]+|packages\/ui)\/src\//,
  },
  { name: 'vite', places: [/^vite\.config\.ts$/], only: /^(vite\.config\.ts|tools\/.*)$/ },
  {
    name: 'zustand',
    places: [/^packages\/client\/src\//, /^apps\/[^/]+\/src\//],
    only: /^(packages\/client|apps\/[^/]+)\/src\//,
  },
  { name: 'better-sqlite3', places: [/^packages\/hub\/src\//], only: /^(packages\/hub\/src|tests|tools\/bench)\// },
  { name: 'serialport', places: [/^packages\/machine\/src\//], only: /^(packages\/machine\/src|tests)\// },
  { name: 'node-thermal-printer', places: [/^packages\/machine\/src\//], only: /^packages\/machine\/src\// },
  { name: 'electron', places: [/^packages\/shell\/src\//], only: /^packages\/shell\/src\// },
  {
    name: 'vitest',
    places: [/^packages\/shared\/src\/.*\.test\.ts$/, /^packages\/hub\/src\/.*\.test\.ts$/, /^tests\/.*\.test\.ts$/],
    only: /(\.test\.tsx?|-contract\.ts|^vitest\.config\.ts|^(tests|tools)\/.*\.ts)$/,
  },
]

/** The packages a source imports (static, dynamic, re-exports and type imports), by package name. */
export function importedPackages(source: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const match of source.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'".][^'"]*)['"]/g)) {
    const [first = '', second = ''] = (match[1] ?? '').split('/')
    found.add(first.startsWith('@') ? `${first}/${second}` : first)
  }
  return found
}

/** What is missing or misplaced, given every source file's imports. */
export function namedPackageProblems(sources: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return named.flatMap(({ name, places, only }) => {
    const users = [...sources].filter(([, packages]) => packages.has(name)).map(([path]) => path)
    const missing = places
      .filter((place) => !users.some((path) => place.test(path)))
      .map((place) => `${name} is imported nowhere in ${place.source}: the product is to stand on it there`)
    const misplaced = users
      .filter((path) => !only.test(path))
      .map((path) => `${path} imports ${name}, which belongs to ${only.source} alone`)
    return [...missing, ...misplaced]
  })
}

export const namedPackages: Check = {
  name: 'named packages',
  async look(root) {
    const sources = new Map<string, ReadonlySet<string>>()
    for (const path of await projectFiles(root)) {
      // The tests of the checks hold forbidden imports as texts.
      if (!/\.(ts|tsx|mjs)$/.test(path) || path.startsWith('tools/check/')) continue
      sources.set(path, importedPackages(await readFile(join(root, path), 'utf8')))
    }
    return { summary: named.map((one) => one.name).join(', '), problems: namedPackageProblems(sources) }
  },
}
