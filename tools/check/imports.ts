import { z } from 'zod'
import { type Check, projectFiles, runTool } from './check.ts'

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) }),
    ),
    totalCruised: z.number(),
  }),
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
})

const ownSource = /^(packages|apps|tests|tools)\/.*\.(ts|tsx|mjs)$/

/** Runs dependency-cruiser over `places` of the repository (or of a copy of it at `root`). */
export async function cruise(root: string, places: readonly string[]): Promise<z.infer<typeof reportSchema>> {
  const result = await runTool(root, 'depcruise', [
    ...places,
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
  ])
  if (!result.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${result.stderr}`)
  return reportSchema.parse(JSON.parse(result.stdout))
}

export const imports: Check = {
  name: 'imports',
  async look(root) {
    const expected = (await projectFiles(root)).filter((path) => ownSource.test(path) && !/\.d\.m?ts$/.test(path))
    const places = ['packages', 'apps', 'tests', 'tools'].filter((place) =>
      expected.some((path) => path.startsWith(`${place}/`)),
    )
    const report = await cruise(root, places)
    const read = new Set(report.modules.map((module) => module.source))
    const missed = expected.filter((path) => !read.has(path))
    const edges = report.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
    const problems = report.summary.violations
      .filter((violation) => violation.rule.severity === 'error')
      .map(
        (violation) =>
          `${violation.from} → ${violation.to} breaks "${violation.rule.name}" (.dependency-cruiser.mjs says why)`,
      )
    // A parser that understands nothing reads all files and finds no import in them.
    if (missed.length > 0) problems.push(`not read, so not checked: ${missed.slice(0, 10).join(', ')}`)
    if (edges < expected.length) {
      problems.push(`only ${edges} imports found in ${expected.length} files: the parser does not read TypeScript`)
    }
    return { summary: `${expected.length} of our modules read, ${edges} imports`, problems }
  },
}
