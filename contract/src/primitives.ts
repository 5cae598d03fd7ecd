import * as z from 'zod'

/** Ids are UUIDv7 text made by the server. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
/** Ids made by a client for idempotency: 8–64 letters, digits, `-` or `_`. */
export const clientId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
/** Milliseconds since 1970-01-01 UTC. */
export const time = z.int().min(0)
/** An amount of money in fen (1/100 yuan). */
export const fen = z.int().min(0)
export const name = z.string().trim().min(1).max(64)
export const title = z.string().trim().min(1).max(200)
export const language = z.enum(['zh-CN', 'en-US'])
/** An http or https address, absolute. */
export const webUrl = z.string().max(2000).regex(/^https?:\/\/[^\s]+$/i)
/** An address for pictures and links in cards: absolute, or absolute on the same host. */
export const cardUrl = z.string().max(2000).regex(/^(https?:\/\/[^\s]+|\/[^\s/][^\s]*)$/i)
/**
 * An exact browser origin such as https://shop.example.cn or http://10.0.0.8:8080. Nothing that stands for several, or that
 * could add to a header in which it is written.
 */
export const origin = z.string().max(255).regex(/^https?:\/\/[^\s/?#@*;,'"\\<>]+$/)

/** Path and query values are text; these codecs decode them. Nothing else is ever coerced. */
export const intFromText = (min: number, max: number) =>
  z.codec(z.string().regex(/^\d{1,15}$/), z.int().min(min).max(max), { decode: Number, encode: String })
export const flagFromText = z.codec(z.enum(['0', '1']), z.boolean(), {
  decode: (text) => text === '1',
  encode: (flag) => (flag ? '1' as const : '0' as const),
})
/** An opaque position in a keyset list, as given in `next`. */
export const cursor = z.string().regex(/^[A-Za-z0-9_.~-]{1,200}$/)

/** A page of a keyset list. `next` is absent on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().exactOptional() })
export const pageQuery = { limit: intFromText(1, 200).exactOptional(), cursor: cursor.exactOptional() }
export const done = z.strictObject({ done: z.literal(true) })
/** What an endpoint answers that has nothing else to say. */
export const isDone: z.infer<typeof done> = { done: true }
