/** An element read back: its text, or its children by name; children of one name stand in a list. */
export type Element = string | { readonly [name: string]: Element | readonly Element[] }

export class XmlError extends Error {}

/**
 * Reads what an account answered to a callback. It is a small part of XML: elements, CDATA, the five entities; no attributes, comments or
 * declarations. Throws XmlError for everything else.
 */
export function readXml(text: string): { readonly name: string; readonly value: Element } {
  const reader = { text: text.trim(), at: 0 }
  const read = readElement(reader)
  if (reader.at !== reader.text.length) throw new XmlError('something stands behind the last element')
  return read
}

interface Reader {
  readonly text: string
  at: number
}

function readElement(reader: Reader): { name: string; value: Element } {
  const name = take(reader, /<([A-Za-z_][\w.-]*)\s*>/y)
  const children: { name: string; value: Element }[] = []
  let text = ''
  for (;;) {
    if (reader.text.startsWith(`</${name}>`, reader.at)) break
    if (reader.text.startsWith('<![CDATA[', reader.at)) text += take(reader, /<!\[CDATA\[([\s\S]*?)\]\]>/y)
    else if (reader.text[reader.at] === '<') children.push(readElement(reader))
    else text += decode(take(reader, /([^<]+)/y))
  }
  reader.at += name.length + 3
  if (children.length === 0) return { name, value: text }
  if (text.trim() !== '') throw new XmlError(`${name} holds both text and elements`)
  return { name, value: gather(children) }
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (!found) throw new XmlError(`not XML as the platform reads it, at character ${reader.at}`)
  reader.at = pattern.lastIndex
  return found[1] ?? ''
}

function gather(children: readonly { name: string; value: Element }[]): Element {
  const byName = Map.groupBy(children, child => child.name)
  return Object.fromEntries([...byName].map(([name, same]) => [name, same.length === 1 && same[0] ? same[0].value : same.map(child => child.value)]))
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (_, name: string) => {
    const character = entities[name]
    if (character === undefined) throw new XmlError(`the entity ${name} is not known`)
    return character
  })
}
