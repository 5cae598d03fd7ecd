import { drawPng } from '../media/samples.ts'

/** What the page asks for: a verb and what belongs to it. */
export interface Wish {
  readonly verb: string
  readonly person: string
  /** `app:<appid>` or `kf:<corpid>:<open_kfid>`. */
  readonly chat: string
  readonly [more: string]: unknown
}

export function textOf(wish: Wish, name: string): string {
  const value = wish[name]
  if (typeof value !== 'string') throw new Error(`${name} is missing`)
  return value
}

export function numberOf(wish: Wish, name: string): number {
  const value = wish[name]
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${name} is not a number`)
  return value
}

/** The picture that somebody chose, or one that is drawn for them. */
export function pictureOf(wish: Wish): Buffer {
  return typeof wish.bytes === 'string' && wish.bytes !== '' ? Buffer.from(wish.bytes, 'base64') : drawPng(480, 360, Math.floor(Math.random() * 360))
}
