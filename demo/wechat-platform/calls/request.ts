import { refuseIf, refuseUnless } from '../errors.ts'
import type { World } from '../world.ts'

export interface CallRequest {
  readonly world: World
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  readonly ip: string
  /** Appid, or corp and application: whose token was used. Empty for calls without one. */
  readonly owner: string
}

/** A file instead of JSON. */
export interface FileReply {
  readonly bytes: Buffer
  readonly type: string
  readonly name: string
}
export interface JsonReply {
  readonly json: Readonly<Record<string, unknown>>
}
export type Reply = FileReply | JsonReply

/** A call of the API: its method, whether it needs a token, and what it does. Refuses by throwing. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly token: boolean
  answer(request: CallRequest): Reply
}
export type Calls = Readonly<Record<string, Call>>

export function get(answer: Call['answer']): Call {
  return { method: 'GET', token: true, answer }
}

export function post(answer: Call['answer']): Call {
  return { method: 'POST', token: true, answer }
}

/** A call that needs no token: those that give one. */
export function openly(method: 'GET' | 'POST', answer: Call['answer']): Call {
  return { method, token: false, answer }
}

/** The answer of a call that went well: the code 0 and what else there is to say. */
export function done(more: Readonly<Record<string, unknown>> = {}): JsonReply {
  return { json: { errcode: 0, errmsg: 'ok', ...more } }
}

export type Body = Readonly<Record<string, unknown>>

/** The JSON object of a request. Refuses everything else with 47001. */
export function readJson(request: CallRequest): Body {
  const text = request.body.toString('utf8')
  if (Buffer.byteLength(text) !== request.body.length) request.world.journal.complain(request.path, 'the body is not UTF-8')
  return parseObject(text)
}

/**
 * As readJson, for calls of which is known that they show \uXXXX as it was written (custom/send): the escapes stay in the text, and the
 * journal gets a complaint.
 */
export function readJsonWithEscapes(request: CallRequest): Body {
  const text = request.body.toString('utf8')
  const kept = text.replace(/(?<!\\)((?:\\\\)*)\\u(?!00[0-7])([0-9a-fA-F]{4})/g, '$1\\\\u$2')
  if (kept !== text) request.world.journal.complain(request.path, 'characters are written as \\uXXXX, and people see them so')
  return parseObject(kept)
}

function parseObject(text: string): Body {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  refuseUnless(typeof value === 'object' && value !== null && !Array.isArray(value), 47001)
  return value as Body
}

/** A field that has to be a text; absent counts as empty. */
export function textIn(body: Body, name: string, code = 40058): string {
  const value = body[name]
  refuseIf(value !== undefined && typeof value !== 'string', code, `${name} has to be a string`)
  return typeof value === 'string' ? value : ''
}

/** A field that has to be an object. */
export function objectIn(body: Body, name: string, code = 40058): Body {
  const value = body[name]
  refuseIf(typeof value !== 'object' || value === null || Array.isArray(value), code, `${name} is missing`)
  return value as Body
}

/** A field that has to be a list of objects. */
export function listIn(body: Body, name: string, code = 40058): readonly Body[] {
  const value = body[name]
  refuseIf(!Array.isArray(value) || value.some(item => typeof item !== 'object' || item === null), code, `${name} has to be a list`)
  return value as readonly Body[]
}

/** A list of texts, at most `most` of them. */
export function textsIn(body: Body, name: string, most: number): readonly string[] {
  const value = body[name]
  refuseIf(!Array.isArray(value) || value.length > most || value.some(item => typeof item !== 'string'), 40058, `${name} has to be a list of at most ${most} strings`)
  return value as readonly string[]
}

/** A whole number within its limits; `usual` when it is left out. */
export function numberIn(body: Body, name: string, usual: number, least: number, most: number): number {
  const value = body[name] ?? usual
  refuseUnless(typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most, 40058, `${name} is not from ${least} to ${most}`)
  return value
}

/** Refuses a text of more bytes. */
export function limitBytes(text: string, most: number, code: number, name: string): void {
  refuseIf(Buffer.byteLength(text) > most, code, `${name} has more than ${most} bytes`)
}

/** Notes fields that the platform does not know: it passes over them, and the sender meant something by them. */
export function noteUnknown(request: CallRequest, body: Body, known: readonly string[]): void {
  const unknown = Object.keys(body).filter(name => !known.includes(name))
  if (unknown.length > 0) request.world.journal.complain(request.path, `unknown fields: ${unknown.join(', ')}`)
}
