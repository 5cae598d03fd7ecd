/** A field that the settings form can draw, read from JSON Schema. */
export type SchemaField = { key: string; required: boolean; fallback: unknown; title: string | undefined; description: string | undefined } & (
  | { kind: 'text'; maxLength: number | undefined; pattern: string | undefined; long: boolean; secret: boolean }
  | { kind: 'number'; min: number | undefined; max: number | undefined; whole: boolean }
  | { kind: 'flag' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'texts'; most: number | undefined; options: string[] | undefined }
  | { kind: 'other' }
)

type Json = Record<string, unknown>

/** The fields of an object schema, in its order. What cannot be drawn is of kind `other`, and its value is left alone. */
export function schemaFields(schema: Json): SchemaField[] {
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(asJson(schema['properties'])).map(([key, value]) => {
    const part = asJson(value)
    const head = { key, required: required.includes(key), fallback: part['default'], title: asText(part['title']), description: asText(part['description']) }
    return { ...head, ...kindOf(part) } as SchemaField
  })
}

function kindOf(part: Json): Json {
  if (isTexts(part['enum'])) return { kind: 'choice', options: part['enum'] }
  switch (part['type']) {
    case 'string':
      return { kind: 'text', maxLength: asNumber(part['maxLength']), pattern: asText(part['pattern']), long: (asNumber(part['maxLength']) ?? 0) > 500, secret: part['format'] === 'password' }
    case 'number':
    case 'integer':
      return { kind: 'number', ...rangeOf(part), whole: part['type'] === 'integer' }
    case 'boolean':
      return { kind: 'flag' }
    case 'array':
      return textsOf(part)
    default:
      return { kind: 'other' }
  }
}

function rangeOf(part: Json): Json {
  const above = asNumber(part['exclusiveMinimum'])
  const below = asNumber(part['exclusiveMaximum'])
  const safe = (limit: number | undefined): number | undefined => (limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit)
  return { min: safe(asNumber(part['minimum']) ?? (above === undefined ? undefined : above + 1)), max: safe(asNumber(part['maximum']) ?? (below === undefined ? undefined : below - 1)) }
}

function textsOf(part: Json): Json {
  const items = asJson(part['items'])
  if (items['type'] !== 'string' && !isTexts(items['enum'])) return { kind: 'other' }
  return { kind: 'texts', most: asNumber(part['maxItems']), options: isTexts(items['enum']) ? items['enum'] : undefined }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : {}
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
