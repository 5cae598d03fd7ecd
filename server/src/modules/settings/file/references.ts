/** Ids by `@kind:name` and the other way round. */
export interface References {
  byId: ReadonlyMap<string, string>
  byName: ReadonlyMap<string, string>
}

export function referenceTo(kind: string, name: string): string {
  return `@${kind}:${name}`
}

/** A value with names in place of ids, at whatever depth; other texts that begin with `@` get a second one. */
export function toNames(value: unknown, { byId }: Pick<References, 'byId'>): unknown {
  return mapTexts(value, '', (text) => byId.get(text) ?? (text.startsWith('@') ? `@${text}` : text))
}

/** The same back. `missing` is told the place of every name that is not there. */
export function toIds(value: unknown, { byName }: Pick<References, 'byName'>, missing: (path: string) => void): unknown {
  return mapTexts(value, '', (text, path) => {
    if (!text.startsWith('@')) return text
    if (text.startsWith('@@')) return text.slice(1)
    const id = byName.get(text)
    if (id === undefined) missing(path)
    return id ?? text
  })
}

function mapTexts(value: unknown, path: string, change: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return change(value, path)
  const under = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (Array.isArray(value)) return value.map((each, index) => mapTexts(each, under(index), change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, under(key), change)]))
}
