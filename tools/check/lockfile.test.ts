import { describe, expect, it } from 'vitest'
import { lockfileProblems, manifestProblems } from './lockfile.ts'

const good = { version: '1.0.0', integrity: 'sha512-x' }

describe('a lockfile', () => {
  it('passes when every package has an integrity and all its parts', () => {
    const packages = {
      '': {},
      'node_modules/a': { ...good, optionalDependencies: { 'a-win32': '1.0.0', 'a-linux': '1.0.0' } },
      'node_modules/a/node_modules/a-win32': good,
      'node_modules/a-linux': good,
      'node_modules/ours': { link: true },
    }
    expect(lockfileProblems(packages)).toEqual([])
  })

  it('names a package without integrity, one with a registry, and a missing part', () => {
    const problems = lockfileProblems({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { ...good, resolved: 'https://registry.example/b.tgz' },
      'node_modules/@c/d': { ...good, optionalDependencies: { '@c/d-darwin': '1.0.0' } },
    })
    expect(problems).toHaveLength(3)
    expect(problems[0]).toContain('node_modules/a has no integrity')
    expect(problems[1]).toContain('https://registry.example/b.tgz')
    expect(problems[2]).toContain('@c/d-darwin')
  })

  it('names a package.json that asks for something else', () => {
    const packages = { 'packages/hub': { dependencies: { ws: '8.0.0' } } }
    expect(manifestProblems('packages/hub', { dependencies: { ws: '8.0.0' } }, packages)).toEqual([])
    expect(manifestProblems('packages/hub', { dependencies: { ws: '9.0.0' } }, packages)).toEqual([
      expect.stringContaining('ws@9.0.0, the lockfile for 8.0.0'),
    ])
    expect(manifestProblems('packages/new', {}, packages)).toHaveLength(1)
  })
})
