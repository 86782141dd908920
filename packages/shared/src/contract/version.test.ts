import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from './contract.ts'
import { wireVersion } from './version.ts'

/** A 32-bit hash (FNV-1a) of a text; enough to see that it changed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}

/** The whole wire as text: every call, who may make it, what goes in and what comes out. */
function describe(part: unknown): unknown {
  if (isContractProcedure(part)) {
    const { route, meta, inputSchema, outputSchema } = part['~orpc']
    const shape = (schema: unknown, io: 'input' | 'output') =>
      schema instanceof z.ZodType ? z.toJSONSchema(schema, { unrepresentable: 'any', io }) : null
    return { route, meta, input: shape(inputSchema, 'input'), output: shape(outputSchema, 'output') }
  }
  return Object.fromEntries(Object.entries(Object(part)).map(([name, inner]) => [name, describe(inner)]))
}

test('[W40] a changed wire asks for a new version', () => {
  // When this fails: raise `wireVersion` in version.ts with a line of history, then write the new pair here.
  expect({ wireVersion, fingerprint: fingerprint(JSON.stringify(describe(contract))) }).toEqual({
    wireVersion: '2',
    fingerprint: 'ee75419c',
  })
})
