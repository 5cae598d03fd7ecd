import * as z from 'zod'
import type { EndpointShape } from '@yanshu/contract/endpoint.ts'
import { fail, type Failure } from '../../base/errors.ts'

const MAX_ISSUES = 20
const MAX_PATH = 120

/** The three parts of a request as text or JSON, checked and decoded by the endpoint's schemas. Throws `malformed`. */
export function decodeRequest(shape: EndpointShape, raw: { params: unknown; query: string; body: unknown }): {
  params: unknown
  query: unknown
  input: unknown
} {
  return {
    params: decodePart('params', shape.params, raw.params),
    query: decodePart('query', shape.query, readQuery(raw.query)),
    input: decodeBody(shape.input, raw.body),
  }
}

/** The failure that names which places of a value are wrong and how, without any of the value itself. */
export function malformed(part: string, error: z.ZodError): Failure {
  const issues = error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: [part, ...issue.path.map(String)].join('.').slice(0, MAX_PATH),
    code: issue.code,
  }))
  return fail.malformed('malformed', { issues })
}

const nothing = z.strictObject({})

function decodePart(part: string, schema: z.ZodObject | undefined, raw: unknown): unknown {
  const result = z.safeDecode(schema ?? (nothing as z.ZodObject), raw as Record<string, unknown>)
  if (!result.success) throw malformed(part, result.error)
  return result.data
}

/** Body schemas hold no codecs: what is written is what is meant, so nothing is coerced. */
function decodeBody(schema: z.ZodType | undefined, raw: unknown): unknown {
  if (!schema) {
    if (raw !== undefined) throw fail.malformed('malformed', { issues: [{ path: 'body', code: 'unexpected' }] })
    return undefined
  }
  const result = schema.safeParse(raw)
  if (!result.success) throw malformed('body', result.error)
  return result.data
}

function readQuery(text: string): Record<string, string> {
  const query: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in query) throw fail.malformed('malformed', { issues: [{ path: 'query', code: 'duplicate_key' }] })
    query[name] = value
  }
  return { ...query }
}
