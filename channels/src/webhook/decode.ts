import * as z from 'zod'
import { goods, locationPart } from '@yanshu/contract/messages.ts'
import type { InboundMessage, InboundPart } from '../inbound-message.ts'

const address = z.string().max(2000).regex(/^https?:\/\/\S+$/i)
const told = { id: z.string().min(1).max(64), contact: z.string().min(1).max(64), at: z.int().min(0).optional() }
const content = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.string().min(1).max(4000) }),
  z.looseObject({ type: z.literal('link'), label: z.string().min(1).max(100), url: address }),
  z.looseObject({ type: z.literal('goods'), goods }),
  locationPart,
  z.looseObject({ type: z.enum(['image', 'voice', 'video', 'file']), url: address, name: z.string().max(200).optional() }),
])
const known = z.discriminatedUnion('event', [
  z.looseObject({ event: z.literal('message'), ...told, parts: z.array(z.unknown()).min(1).max(10), chosen: z.string().max(64).optional() }),
  z.looseObject({ event: z.literal('arrived'), ...told, scene: z.string().max(200).optional() }),
  z.looseObject({ event: z.literal('left'), ...told }),
  z.looseObject({ event: z.literal('recalled'), ...told, message: z.string().min(1).max(64) }),
])
const any = z.looseObject({ event: z.string().max(64), ...told })
const body = z.looseObject({ events: z.array(z.unknown()).min(1).max(100) })

/** What the program brought. Never throws: what is not known is shown by words that stand in its place; what has no id or contact is dropped. */
export function decode(bytes: Buffer): InboundMessage[] {
  const read = body.safeParse(parse(bytes))
  return read.success ? read.data.events.flatMap(decodeOne) : []
}

function decodeOne(event: unknown): InboundMessage[] {
  const raw = JSON.stringify(event)
  const read = known.safeParse(event)
  if (!read.success) return unknownOf(event, raw)
  const { id, contact, at = 0 } = read.data
  const common = { externalId: id, sender: contact, at, raw }
  switch (read.data.event) {
    case 'message': return [{ ...common, kind: 'message', from: 'contact', opens: 'message', parts: read.data.parts.map(partOf), ...(read.data.chosen !== undefined && { chosen: read.data.chosen }) }]
    case 'arrived': return [{ ...common, kind: 'arrival', how: 'entered', ...(read.data.scene !== undefined && { scene: read.data.scene }) }]
    case 'left': return [{ ...common, kind: 'departure' }]
    case 'recalled': return [{ ...common, kind: 'recall', message: read.data.message, by: 'contact' }]
  }
}

function partOf(given: unknown): InboundPart {
  const read = content.safeParse(given)
  if (!read.success) return { type: 'placeholder', what: 'part', words: { 'zh-CN': '[暂不支持的内容]', 'en-US': '[Content of an unknown kind]' } }
  switch (read.data.type) {
    case 'text': return { type: 'text', text: read.data.text }
    case 'link': return { type: 'link', label: read.data.label, url: read.data.url }
    case 'goods': return { type: 'goods', goods: read.data.goods }
    case 'location': return read.data
    default: return { type: 'media', kind: read.data.type, reference: read.data.url, ...(read.data.name !== undefined && { name: read.data.name }) }
  }
}

function unknownOf(event: unknown, raw: string): InboundMessage[] {
  const read = any.safeParse(event)
  if (!read.success) return []
  const { event: what, id, contact, at = 0 } = read.data
  return [{ externalId: id, sender: contact, at, raw, kind: 'unknown', from: 'contact', opens: 'message', what, words: { 'zh-CN': `[暂不支持的消息：${what}]`, 'en-US': `[Message of an unknown kind: ${what}]` } }]
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
