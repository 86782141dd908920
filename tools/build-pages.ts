import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'

/** All that can change a built page. */
const sources = [
  'apps/*/*.html',
  'apps/*/src/**/*',
  'packages/{shared,client,ui}/package.json',
  'packages/{shared,client,ui}/src/**/*',
  'package-lock.json',
  'vite.config.ts',
]

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  const paths: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) paths.push(join(entry.parentPath, entry.name))
  }
  for (const path of paths.sort()) hash.update(`${path}\n`).update(await readFile(path))
  return hash.digest('hex')
}

/** Builds the pages into `dist/pages` unless they were built from just these sources. */
export async function buildPages(root: string, say: (line: string) => void): Promise<void> {
  const stamp = join(root, '.cache', 'pages-built-from')
  const now = await fingerprint(root)
  const before = existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
  if (before === now && existsSync(join(root, 'dist', 'pages', 'start.html'))) return
  const started = Date.now()
  await build({ root, logLevel: 'warn' })
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, now)
  say(`Built the pages in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
