import { XMLParser } from 'fast-xml-parser'

/** What a callback holds: everything is text, ids and numbers too, for some of them exceed what a number can hold. */
export interface Tree { readonly [name: string]: Value | undefined }
export type Value = string | Tree | readonly Value[]

/** Bytes of the largest body that is read. */
export const bodyLimit = 1024 * 1024

const lists = new Set(['item', 'SelectedItem', 'OptionId', 'OpitonId', 'AuthAddOpenKfId', 'AuthDelOpenKfId'])
const parser = new XMLParser({
  ignoreAttributes: true, ignoreDeclaration: true, ignorePiTags: true, parseTagValue: false, trimValues: false, htmlEntities: true, isArray: (name) => lists.has(name),
})

/**
 * The content of `<xml>`; undefined for what is none. Markup declarations (DOCTYPE, entities, comments) are refused wherever they
 * stand; inside CDATA they are what somebody typed.
 */
export function parseXml(text: string): Tree | undefined {
  if (text.length > bodyLimit) return undefined
  if (!/^\uFEFF?\s*(<\?xml[^<>]*\?>\s*)?<xml[\s>]/.test(text)) return undefined
  if (outsideCdata(text).includes('<!')) return undefined
  try {
    const { xml } = parser.parse(text, true) as { xml?: unknown }
    return typeof xml === 'object' && xml !== null && !Array.isArray(xml) ? (withoutBlanks(xml) as Tree) : undefined
  } catch {
    return undefined
  }
}

/**
 * The same for a body in JSON. Numbers become the digits that were written: `MsgId` comes as a number beyond 2^53.
 */
export function parseJson(text: string): Tree | undefined {
  if (text.length > bodyLimit) return undefined
  try {
    const value: unknown = JSON.parse(text, asWritten as (key: string, value: unknown) => unknown)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : undefined
  } catch {
    return undefined
  }
}

/** XML or JSON, as the first character tells. */
export function parseBody(text: string): Tree | undefined {
  return /^\uFEFF?\s*\{/.test(text) ? parseJson(text.replace(/^\uFEFF/, '')) : parseXml(text)
}

/** The text at a path of names; empty when there is none. The first of a list counts. */
export function textAt(tree: Tree | undefined, ...path: string[]): string {
  let value: Value | undefined = tree
  for (const name of path) {
    const here = firstOf(value)
    value = typeof here === 'object' ? (here as Tree)[name] : undefined
  }
  const found = firstOf(value)
  return typeof found === 'string' ? found : ''
}

/** All values of a name, whether it came once or several times. */
export function allAt(tree: Tree | undefined, name: string): readonly Value[] {
  const value = tree?.[name]
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? (value as readonly Value[]) : [value]
}

export function treeAt(tree: Tree | undefined, name: string): Tree | undefined {
  const value = firstOf(tree?.[name])
  return typeof value === 'object' ? (value as Tree) : undefined
}

/** In one pass: it is looked at before anybody knows who sent it. One CDATA that does not end stays. */
function outsideCdata(text: string): string {
  let outside = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<![CDATA[', at)
    const end = start < 0 ? -1 : text.indexOf(']]>', start + 9)
    if (end < 0) return outside + text.slice(at)
    outside += text.slice(at, start)
    at = end + 3
  }
}

function firstOf(value: Value | undefined): Value | undefined {
  return Array.isArray(value) ? (value as readonly Value[])[0] : value
}

function asWritten(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value === 'number') return context.source ?? String(value)
  if (typeof value === 'boolean') return String(value)
  return value === null ? '' : value
}

/** Line breaks between elements are no text of theirs. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, text]) => name !== '#text' || (typeof text === 'string' && text.trim() !== ''))
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutBlanks(inner)]))
}
