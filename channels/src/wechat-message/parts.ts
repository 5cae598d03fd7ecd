import type { InboundPart, MediaPart, PlaceholderPart } from '../inbound-message.ts'

/** People may paste long texts into WeChat; whoever stores one parts it. */
const textLimit = 32_000
/** Read it with `known`: what a vendor writes may also be the name of something that every object has. */
export type Table<Value> = Readonly<Record<string, Value>>

export function known<Value>(table: Table<Value>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** A text as it was typed, codes of emoji included; a placeholder when it is empty. */
export function textPart(text: string): InboundPart {
  const kept = text.slice(0, textLimit)
  return kept === '' ? placeholder('text', '[空消息]', '[Empty message]') : { type: 'text', text: kept }
}

export function placeholder(what: string, zh: string, en: string): PlaceholderPart {
  return { type: 'placeholder', what, words: { 'zh-CN': zh, 'en-US': en } }
}

export function mediaPart(kind: MediaPart['kind'], reference: string, more: { format?: string; name?: string; heard?: string } = {}): InboundPart {
  if (reference === '') return placeholder(kind, '[文件无法读取]', '[The file cannot be read]')
  const kept = Object.entries(more).filter(([, value]) => value !== '' && value !== undefined)
  return { type: 'media', kind, reference, ...(Object.fromEntries(kept) as typeof more) }
}

/** A place on Tencent's map, GCJ-02. What is no place on earth, and 0,0, is none. */
export function placePart(latitude: string, longitude: string, name: string, address: string): InboundPart {
  const [lat, lng] = [Number(latitude || NaN), Number(longitude || NaN)]
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && (lat !== 0 || lng !== 0)
  if (!isPlace) return placeholder('location', `[位置] ${name || address}`.trim(), `[Location] ${name || address}`.trim())
  const shown = { name: name.trim().slice(0, 100), address: address.trim().slice(0, 200) }
  return { type: 'location', latitude: lat, longitude: lng, datum: 'gcj02', ...(shown.name !== '' && { name: shown.name }), ...(shown.address !== '' && { address: shown.address }) }
}

/** A shared page; without a web address it is what it is called. */
export function linkPart(title: string, url: string): InboundPart {
  const label = title.trim().slice(0, 100) || url.slice(0, 100)
  if (!/^https?:\/\/\S+$/i.test(url) || url.length > 2000) return placeholder('link', `[链接] ${label}`, `[Link] ${label}`)
  return { type: 'link', label, url }
}
