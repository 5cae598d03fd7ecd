import type { JsonSchema } from './openapi.ts'

/** A JSON schema in a form that a person reads at a glance, a member a line: `name?: text (1–64)`. */
export function schemaText(schema: JsonSchema, indent = ''): string {
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
      return `[ ${schemaText((schema['items'] ?? {}) as JsonSchema, indent)} ]${range(schema, 'minItems', 'maxItems')}`
    case 'string':
      return `${typeof schema['format'] === 'string' ? schema['format'] : 'text'}${range(schema, 'minLength', 'maxLength')}`
    case 'integer':
    case 'number':
      return `${schema['type']}${range(schema, 'minimum', 'maximum')}`
    case 'boolean':
    case 'null':
      return schema['type']
    default:
      return 'any'
  }
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
