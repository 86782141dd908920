import { type Check, runTool } from './check.ts'

export const unused: Check = {
  name: 'unused code',
  async look(root) {
    const result = await runTool(root, 'knip', [
      '--no-progress',
      '--no-config-hints',
      // Every file of a package can be imported, so knip takes its exports for used unless it is told to look.
      '--include-entry-exports',
      '--exclude=types',
    ])
    const problems =
      result.code === 0
        ? []
        : [`${(result.stdout + result.stderr).trim()}\n→ remove it, or use it; real entries belong into knip.json`]
    return { summary: 'knip: files, exports, dependencies', problems }
  },
}
