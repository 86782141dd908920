import { type Check, runTool } from './check.ts'

export const types: Check = {
  name: 'types',
  async look(root) {
    const result = await runTool(root, 'tsc', ['-b', '--pretty', 'false'])
    const problems = result.code === 0 ? [] : [(result.stdout + result.stderr).trim()]
    return { summary: 'tsc -b', problems }
  },
}
