import * as z from 'zod'
import { errorCodes, type ErrorCode } from '@yanshu/contract/errors.ts'
import type { Access } from '@yanshu/contract/permissions.ts'
import type { RouteFacts } from './route.ts'

export type JsonSchema = Record<string, unknown>
export interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description: string
  security: Record<string, string[]>[]
  'x-permission': Access
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema }[]
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>
}
export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> }
}

/** The OpenAPI 3.1 document of the routes: what is validated is what is described. */
export function describeApi(routes: readonly RouteFacts[]): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const { endpoint, module } of routes) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const operations = (paths[path] ??= {})
    operations[endpoint.method.toLowerCase()] = describe({ endpoint, module })
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yanshu', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Bodies are JSON, never coerced, and unknown keys are refused. Times are milliseconds since 1970 UTC. Every answer carries x-request-id.',
    },
    paths,
    components: { schemas: { Error: errorSchema }, securitySchemes },
  }
}

const errorSchema: JsonSchema = {
  type: 'object', required: ['code', 'message', 'requestId'], additionalProperties: false,
  properties: {
    code: { type: 'string', enum: Object.keys(errorCodes) }, message: { type: 'string' }, requestId: { type: 'string' },
    details: { type: 'object', additionalProperties: true },
  },
}

const securitySchemes: Record<string, JsonSchema> = {
  cookie: { type: 'apiKey', in: 'cookie', name: 'yanshu_session', description: 'Set by POST /api/session. A change also needs the header `x-yanshu: 1`.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/session answers.' },
  visitor: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/visitor/session answers.' },
}

function describe({ endpoint: { method, path, shape } }: RouteFacts): Operation {
  return {
    operationId: operationId(method, path),
    tags: [nounOf(path)],
    summary: shape.summary,
    description: `Who may: ${accessText(shape.permission)}.`,
    security: securityOf(shape.permission),
    'x-permission': shape.permission,
    parameters: [...parametersOf('path', shape.params), ...parametersOf('query', shape.query)],
    ...(shape.input ? { requestBody: { required: true as const, content: json(toSchema(shape.input, 'input')) } } : {}),
    ...(shape.upload ? { requestBody: { required: true as const, content: { 'multipart/form-data': { schema: uploadSchema } } } } : {}),
    responses: { 200: shape.download ? bytesAnswer : { description: 'Done', content: json(toSchema(shape.output, 'output')) }, ...errorAnswers(shape) },
  }
}

const uploadSchema: JsonSchema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
const bytesAnswer = { description: 'The bytes', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
const anywhere: readonly ErrorCode[] = ['malformed', 'module_off', 'too_many', 'internal', 'unavailable']

/** Who may call, in words that stand in the document. */
export function accessText(access: Access): string {
  return typeof access === 'string' ? access : access.join(' | ')
}

/** `conversations` of /api/conversations/:id: what the readable page groups by. */
export function nounOf(path: string): string {
  return path.split('/')[2] ?? 'api'
}

/** A name for generated clients, such as postConversationsIdMessages. */
export function operationId(method: string, path: string): string {
  const words = path.split(/[/:._-]+/).filter((word) => word !== '' && word !== 'api')
  return method.toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

function errorAnswers({ permission, errors = [], input, upload }: RouteFacts['endpoint']['shape']): Operation['responses'] {
  const guarded: ErrorCode[] = permission === 'public' ? [] : permission === 'visitor' ? ['unauthenticated', 'forbidden'] : ['unauthenticated', 'other_person', 'api_key_refused', 'forbidden']
  const sized: ErrorCode[] = input || upload ? ['too_large'] : []
  const byStatus = Map.groupBy(new Set([...anywhere, ...guarded, ...sized, ...errors]), (code) => errorCodes[code].status)
  const content = json({ $ref: '#/components/schemas/Error' })
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content }]))
}

function securityOf(access: Access): Operation['security'] {
  if (access === 'public') return []
  return access === 'visitor' ? [{ visitor: [] }] : [{ cookie: [] }, { bearer: [] }]
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): Operation['parameters'] {
  if (!schema) return []
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] }
  return Object.entries(properties).map(([name, each]) => ({ name, in: place, required: required.includes(name), schema: each }))
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline' })
  return rest
}

function json(schema: JsonSchema): Record<string, { schema: JsonSchema }> {
  return { 'application/json': { schema } }
}
