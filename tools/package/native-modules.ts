import { existsSync } from 'node:fs'
import { cp, glob, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'

/** The system that a package is made for, in Node's words. */
export interface Target {
  readonly platform: 'linux' | 'win32' | 'darwin'
  readonly arch: string
}

const manifest = z.object({
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

/** npm writes what a package runs on as names that fit, or as `!name` for those that do not. */
function fits(allowed: readonly string[] | undefined, value: string): boolean {
  if (allowed === undefined || allowed.length === 0) return true
  return !allowed.includes(`!${value}`) && (allowed.some((one) => one.startsWith('!')) || allowed.includes(value))
}

/** The folder of a package as Node finds it from another folder; null when it is not installed. */
function find(root: string, name: string, from: string): string | null {
  const candidate = join(from, 'node_modules', name)
  if (existsSync(join(candidate, 'package.json'))) return candidate
  return relative(root, from) === '' ? null : find(root, name, dirname(from))
}

/**
 * Folders of the named packages and of everything they need on the target. Optional ones that are not there belong to
 * another system, unless they say that they run on this one.
 */
export async function closureOf(root: string, names: readonly string[], target: Target): Promise<readonly string[]> {
  const found = new Set<string>()
  const visit = async (name: string, from: string, optional: boolean): Promise<void> => {
    const folder = find(root, name, from)
    if (folder === null && optional) return
    if (folder === null) throw new Error(`${name} is not installed: run npm ci`)
    if (found.has(folder)) return
    const read = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
    if (optional && !(fits(read.os, target.platform) && fits(read.cpu, target.arch))) return
    found.add(folder)
    for (const needed of Object.keys(read.dependencies)) {
      // npm lists an optional one in both.
      if (!(needed in read.optionalDependencies)) await visit(needed, folder, false)
    }
    for (const needed of Object.keys(read.optionalDependencies)) await visit(needed, folder, true)
  }
  for (const name of names) await visit(name, root, false)
  return [...found].sort()
}

/** Whether the target needs a file of a package, by its path in the package: programs, data, licences, its own binaries. */
export function isNeeded(path: string, { platform, arch }: Target): boolean {
  // Our Node for Linux is the one for glibc.
  if (path.endsWith('.node')) return new RegExp(`${platform}[-_]${arch}`).test(path) && !path.includes('musl')
  return /\.(?:js|cjs|mjs|json)$/.test(path) || /(?:^|[/\\])(?:licen[sc]e|copying|notice)[^/\\]*$/i.test(path)
}

/** Copies packages to `folder/node_modules` at the places where they were below the root. Throws when no binary came along. */
export async function copyNativeParts(
  root: string,
  names: readonly string[],
  target: Target,
  folder: string,
): Promise<readonly string[]> {
  const packages = await closureOf(root, names, target)
  let binaries = 0
  for (const from of packages) {
    for await (const entry of glob('**/*', { cwd: from, withFileTypes: true, exclude: ['node_modules'] })) {
      const file = join(entry.parentPath, entry.name)
      if (!entry.isFile() || !isNeeded(relative(from, file), target)) continue
      if (file.endsWith('.node')) binaries += 1
      await cp(file, join(folder, relative(root, file).split(sep).join('/')))
    }
  }
  if (binaries < names.length) {
    throw new Error(`Of ${names.join(', ')} only ${binaries} have a binary for ${target.platform}-${target.arch} here`)
  }
  return packages
}
