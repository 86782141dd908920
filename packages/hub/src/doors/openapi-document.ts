import { programVersion } from '@denluot/shared/contract/version'
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { reportNames } from '../reports/office-report.ts'
import type { ContractRouter } from './contract-router.ts'

const rejection: OpenAPI.SchemaObject = {
  type: 'object',
  required: ['status', 'reason', 'message'],
  properties: {
    status: { type: 'string' },
    reason: { type: 'string', description: 'A word for programs; it does not change.' },
    message: { type: 'string', description: 'A Vietnamese sentence for people.' },
    issues: {
      type: 'array',
      description: 'With 400: which field is wrong, and why.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

const withBody = (description: string): OpenAPI.ResponseObject => ({
  description,
  content: { 'application/json': { schema: rejection } },
})

const inQuery = (name: string, schema: object) => ({ name, in: 'query', schema })

/** Calls that answer with files or text, beside the contract. */
const besideTheContract = {
  '/reports/{name}': {
    get: {
      operationId: 'report',
      description: 'Sums over the intervals and ratings of some days (manager only).',
      parameters: [
        { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: [...reportNames] } },
        inQuery('from', { type: 'string', format: 'date' }),
        inQuery('to', { type: 'string', format: 'date' }),
        inQuery('format', { type: 'string', enum: ['json', 'csv', 'xlsx'], default: 'json' }),
      ],
      responses: { 200: { description: 'OK' } },
    },
  },
  '/metrics': {
    get: {
      operationId: 'metrics',
      description: 'Prometheus text (manager, integrator).',
      responses: { 200: { description: 'OK' } },
    },
  },
}

/** The OpenAPI document of the calls that are not hidden. */
export async function openApiDocument(
  router: ContractRouter,
  hidden: (path: readonly string[]) => boolean,
): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(router, {
    filter: ({ path }) => !hidden(path),
    info: { title: 'Đến Lượt', version: programVersion },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
  Object.assign(document.paths ?? {}, structuredClone(besideTheContract))
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path?.get, path?.post]) {
      const responses: Record<string, unknown> = operation?.responses ?? {}
      responses['400'] = withBody('Something in the request is not right.')
      responses['401'] = withBody('No token, or one that is not known.')
      responses['403'] = withBody('This token may not do that.')
    }
  }
  const ofCommands: Record<string, unknown> = document.paths?.['/commands']?.post?.responses ?? {}
  ofCommands['409'] = { ...Object(ofCommands['200']), description: 'The office refuses: `status` is `refused`.' }
  return document
}
