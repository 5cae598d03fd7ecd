/** Something repeated: in XML an element that stands several times, in JSON a list. */
export interface Repeated {
  readonly repeated: readonly string[]
}
/** A list of records: in XML `<item>` inside the element, in JSON a list. */
export type Items = readonly Fields[]
export type Value = string | number | bigint | Fields | Items | Repeated
/** A message as the platform thinks of it before it becomes XML or JSON. The order is the order on the wire. */
export interface Fields {
  readonly [name: string]: Value
}

/** As XML: texts in CDATA, numbers bare, as the platform writes them. */
export function toXml(fields: Fields): string {
  return `<xml>${elements(fields)}</xml>`
}

/** As JSON: 64-bit numbers bare and whole, which is more than JavaScript's own reader understands. */
export function toJson(value: Value): string {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(toJson).join(',')}]`
  if (isRepeated(value)) return JSON.stringify(value.repeated)
  return `{${Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${toJson(inner)}`).join(',')}}`
}

function elements(fields: Fields): string {
  return Object.entries(fields).map(([name, value]) => element(name, value)).join('')
}

function element(name: string, value: Value): string {
  if (typeof value === 'string') return `<${name}>${cdata(value)}</${name}>`
  if (typeof value !== 'object') return `<${name}>${value}</${name}>`
  if (isList(value)) return `<${name}>${value.map(item => `<item>${elements(item)}</item>`).join('')}</${name}>`
  if (isRepeated(value)) return value.repeated.map(text => element(name, text)).join('')
  return `<${name}>${elements(value)}</${name}>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function isList(value: Value): value is Items {
  return Array.isArray(value)
}

function isRepeated(value: Fields | Repeated): value is Repeated {
  return 'repeated' in value && Array.isArray(value.repeated)
}
