/**
 * JSON with one spelling for equal values (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers as
 * ECMAScript writes them. Members that are undefined are left out. Throws a TypeError for what JSON cannot carry.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`)
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeArray(value) : writeObject(value)
    default:
      throw new TypeError(`${typeof value} has no JSON`)
  }
}

function writeArray(values: unknown[]): string {
  return `[${values.map(canonicalJson).join(',')}]`
}

function writeObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have canonical JSON')
  const record = value as Record<string, unknown>
  const members: string[] = []
  for (const name of Object.keys(record).sort()) {
    if (record[name] !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(record[name])}`)
  }
  return `{${members.join(',')}}`
}
