import type { Called, Endpoint, EndpointShape } from '@yanshu/contract/endpoint.ts'
import * as z from 'zod'

/**
 * The address of an endpoint with its `:name` places and query filled in. Values are encoded by the endpoint's own
 * codecs, so a number or flag becomes the text that the server decodes.
 * @throws ZodError when a value breaks the schema.
 */
export function addressOf<S extends EndpointShape>(endpoint: Endpoint<S>, called: Pick<Called<S>, 'params' | 'query'>): string {
  const params = textsOf(endpoint.shape.params, called.params)
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams(textsOf(endpoint.shape.query, called.query)).toString()
  return query === '' ? path : `${path}?${query}`
}

function textsOf(schema: z.ZodObject | undefined, values: object | undefined): Record<string, string> {
  if (schema === undefined || values === undefined) return {}
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const encoded = z.encode(schema, given) as Record<string, unknown>
  return Object.fromEntries(Object.entries(encoded).map(([name, value]) => [name, String(value)]))
}
