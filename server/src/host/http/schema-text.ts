import type { JsonSchema } from './openapi.ts'

/** A JSON schema in a form that a person reads at a glance, a member a line: `name?: text (1–64)`. A schema may be a boolean: everything or nothing (JSON Schema 2020-12, 4.3.2). */
export function schemaText(schema: JsonSchema | boolean, indent = ''): string {
  if (typeof schema === 'boolean') return schema ? 'any' : 'nothing'
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema['const'])
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined
  if (choices) return choices.map((choice) => schemaText(choice, indent)).join(' | ')
  const parts = schema['allOf'] as JsonSchema[] | undefined
  if (parts) return parts.map((part) => schemaText(part, indent)).join(' & ')
  return plainText(schema, indent)
}

function plainText(schema: JsonSchema, indent: string): string {
  switch (schema['type']) {
    case 'object':
      return objectText(schema, indent)
    case 'array':
      return arrayText(schema, indent)
    case 'string':
      return `${typeof schema['format'] === 'string' ? schema['format'] : 'text'}${range(schema, 'minLength', 'maxLength')}`
    case 'integer':
    case 'number':
      return `${schema['type']}${range(schema, 'minimum', 'maximum')}`
    case 'boolean':
    case 'null':
      return schema['type']
    default:
      return schema['not'] === undefined ? 'any' : 'nothing'
  }
}

function arrayText(schema: JsonSchema, indent: string): string {
  const places = schema['prefixItems'] as JsonSchema[] | undefined
  const rest = (schema['items'] ?? !places) as JsonSchema | boolean
  if (!places) return `[ ${schemaText(rest, indent)} ]${range(schema, 'minItems', 'maxItems')}`
  const those = places.map((each) => schemaText(each, indent))
  return `[ ${[...those, ...(rest === false ? [] : [`...${schemaText(rest, indent)}`])].join(', ')} ]`
}

function objectText(schema: JsonSchema, indent: string): string {
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  if (members.length === 0) return typeof schema['additionalProperties'] === 'object' ? `{ [name]: ${schemaText(schema['additionalProperties'] as JsonSchema, indent)} }` : '{}'
  const required = new Set((schema['required'] ?? []) as string[])
  const inner = `${indent}  `
  const lines = members.map(([name, each]) => `${inner}${name}${required.has(name) ? '' : '?'}: ${schemaText(each, inner)}`)
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** Limits that say something: the greatest safe integer does not. */
function range(schema: JsonSchema, least: string, most: string): string {
  const low = known(schema[least])
  const high = known(schema[most])
  if (low === undefined && high === undefined) return ''
  return ` (${low ?? ''}–${high ?? ''})`
}

function known(limit: unknown): number | undefined {
  return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined
}
