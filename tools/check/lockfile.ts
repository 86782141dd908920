import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Check, projectFiles } from './check.ts'

const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockfileSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) })
type Entry = z.infer<typeof entrySchema>
type Packages = z.infer<typeof lockfileSchema>['packages']

/** What is wrong with a lockfile's `packages`, as sentences. */
export function lockfileProblems(packages: Packages): readonly string[] {
  const problems: string[] = []
  for (const [path, entry] of Object.entries(packages)) {
    if (!path.includes('node_modules/') || entry.link) continue
    if (entry.integrity === undefined) problems.push(`${path} has no integrity: ${regenerate}`)
    if (entry.resolved !== undefined) {
      problems.push(`${path} names its registry (${entry.resolved}): ${regenerate}`)
    }
    // npm leaves the parts for other systems out when it locks from an existing node_modules; npm ci then fails there.
    for (const part of Object.keys(entry.optionalDependencies ?? {})) {
      if (!resolves(packages, path, part)) {
        problems.push(
          `${path}@${entry.version} lists the optional part ${part}, which the lockfile lacks: take the newest version whose parts are all published, then ${regenerate}`,
        )
      }
    }
  }
  return problems
}

/** Where a package.json of ours (`''` is the root) and its copy in the lockfile differ: npm ci refuses to start then. */
export function manifestProblems(place: string, manifest: Entry, packages: Packages): readonly string[] {
  const path = place === '' ? 'package.json' : `${place}/package.json`
  const locked = packages[place]
  if (locked === undefined) return [`${path} is not in the lockfile: ${regenerate}`]
  return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((kind) => {
    const names = new Set([...Object.keys(manifest[kind] ?? {}), ...Object.keys(locked[kind] ?? {})])
    return [...names]
      .filter((name) => manifest[kind]?.[name] !== locked[kind]?.[name])
      .map(
        (name) =>
          `${path} asks for ${name}@${manifest[kind]?.[name]}, the lockfile for ${locked[kind]?.[name]}: ${regenerate}`,
      )
  })
}

const regenerate = 'regenerate with node_modules and package-lock.json both removed (npm install --package-lock-only)'

/** Whether `name` is found from `path` upwards, as Node looks for it. */
function resolves(packages: Packages, path: string, name: string): boolean {
  const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  return ['', ...parents].some(
    (from) => packages[from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`],
  )
}

export const lockfile: Check = {
  name: 'lockfile',
  async look(root) {
    const { packages } = lockfileSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
    const locked = Object.keys(packages).filter((path) => path.includes('node_modules/')).length
    const manifests = (await projectFiles(root)).filter((path) =>
      /^((apps|packages)\/[^/]+\/)?package\.json$/.test(path),
    )
    const disagreements = await Promise.all(
      manifests.map(async (path) => {
        const manifest = entrySchema.parse(JSON.parse(await readFile(join(root, path), 'utf8')))
        return manifestProblems(path.replace(/\/?package\.json$/, ''), manifest, packages)
      }),
    )
    return {
      summary: `${locked} packages, integrity, no registry, parts for all systems, as ${manifests.length} manifests ask`,
      problems: [...lockfileProblems(packages), ...disagreements.flat()],
    }
  },
}
