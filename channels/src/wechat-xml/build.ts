import { XMLBuilder } from 'fast-xml-parser'

/** What an answer holds: text goes out as CDATA, numbers as they are, lists as repeated `item`s. */
export interface Written { readonly [name: string]: string | number | Written | readonly Written[] }

const builder = new XMLBuilder({ cdataPropName: '__cdata', format: false })

/** `<xml>` with these elements in their order; a `]]>` inside a text is split as XML wants it. */
export function buildXml(content: Written): string {
  return builder.build({ xml: wrap(content) })
}

function wrap(content: Written): Record<string, unknown> {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, wrapValue(value)]))
}

function wrapValue(value: Written[string]): unknown {
  if (typeof value === 'string') return { __cdata: value }
  if (typeof value === 'number') return value
  return Array.isArray(value) ? { item: (value as readonly Written[]).map(wrap) } : wrap(value as Written)
}
