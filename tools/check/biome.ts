import { type Check, runTool } from './check.ts'

export const biome: Check = {
  name: 'format, lint',
  async look(root) {
    const result = await runTool(root, 'biome', [
      'ci',
      '--colors=off',
      '--diagnostic-level=error',
      '--max-diagnostics=30',
      '.',
    ])
    const count = /Checked (\d+) files/.exec(result.stdout + result.stderr)?.[1] ?? '0'
    const problems =
      result.code === 0
        ? []
        : [`${(result.stdout + result.stderr).trim()}\n→ npx biome check --write PATH mends what it can`]
    return { summary: `biome ci read ${count} files`, problems }
  },
}
