import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** What a check found. `problems` name cause and cure, one each; none means it passed. `summary` says what was looked at. */
export interface Finding {
  readonly summary: string
  readonly problems: readonly string[]
}

export interface Check {
  /** One or two words for the printed line. */
  readonly name: string
  readonly look: (root: string) => Promise<Finding>
}

/** Runs an installed program and gives back what it wrote. Never throws for an exit code. */
export function runTool(
  root: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const bin = join(root, 'node_modules', '.bin')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** The files git knows or would add, so that a check sees new files before their first commit. */
export async function projectFiles(root: string): Promise<readonly string[]> {
  const listed = await runTool(root, 'git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  if (listed.code !== 0) throw new Error(`git ls-files failed: ${listed.stderr.trim()}`)
  return listed.stdout.split('\n').filter((path) => path !== '')
}
