import { createHmac, randomBytes } from 'node:crypto'
import { MINUTE } from '../../clock.ts'
import { done, noteUnknown, numberIn, readJson, textIn } from '../../calls/request.ts'
import type { Body, CallRequest, Reply } from '../../calls/request.ts'
import { refuseIf } from '../../errors.ts'
import type { Desk } from '../model.ts'
import { deskOf } from './desks.ts'
import type { At } from './desks.ts'
import { firstKept } from './log.ts'

/** Calls without a token that an account may make in a minute. */
const WITHOUT_TOKEN = 5
const MOST = 1_000

interface Reading {
  /** Cursors are tied to this; when it changes, all of them are lost. */
  era: string
  /** Times of calls without a token. */
  poor: number[]
  /** An empty page was given and the next is full. */
  paused: boolean
}
const readings = new WeakMap<Desk, Reading>()
const secret = randomBytes(16)

/** POST kf/sync_msg: messages and events after the cursor, at most 1000. */
export function syncMessages(request: CallRequest): Reply {
  const body = readJson(request)
  noteUnknown(request, body, ['cursor', 'token', 'limit', 'voice_format', 'open_kfid'])
  if (body.open_kfid === undefined) request.world.journal.complain(request.path, 'open_kfid is left out')
  const at = deskOf(request, body)
  const reading = readingOf(at.desk)
  const limit = numberIn(body, 'limit', MOST, 1, MOST)
  numberIn(body, 'voice_format', 0, 0, 1)
  checkToken(at, body, reading)
  const start = startOf(at, textIn(body, 'cursor'), reading)
  if (at.world.faults.emptyPages && !reading.paused && start < at.desk.log.length) {
    reading.paused = true
    return done({ next_cursor: cursorOf(at.desk, start, reading), has_more: 1, msg_list: [] })
  }
  reading.paused = false
  const page = at.desk.log.slice(start, start + limit)
  const end = start + page.length
  const list = page.map(entry => asVoice(at, entry.body, body.voice_format === 1))
  return done({ next_cursor: cursorOf(at.desk, end, reading), has_more: end < at.desk.log.length ? 1 : 0, msg_list: list })
}

/** From now on no cursor that was given is known any more. */
export function loseCursors(desk: Desk): void {
  readingOf(desk).era = randomBytes(4).toString('hex')
}

function readingOf(desk: Desk): Reading {
  const known = readings.get(desk)
  if (known) return known
  const reading: Reading = { era: randomBytes(4).toString('hex'), poor: [], paused: false }
  readings.set(desk, reading)
  return reading
}

function checkToken({ world, corp }: At, body: Body, reading: Reading): void {
  const token = textIn(body, 'token')
  if (token !== '') return refuseIf(Buffer.byteLength(token) > 128 || world.codes.look('sync', token)?.corpid !== corp.corpid, 95007)
  const now = world.clock.now()
  reading.poor = [...reading.poor.filter(at => at > now - MINUTE), now]
  refuseIf(reading.poor.length > WITHOUT_TOKEN, 45009)
}

/** A cursor names a place of the log; old ones start with what is still kept. */
function startOf(at: At, cursor: string, reading: Reading): number {
  const first = firstKept(at)
  if (cursor === '') return first
  const place = Number(/^([0-9a-f]+)\.[\w-]+$/.exec(cursor)?.[1] === undefined ? NaN : parseInt(cursor, 16))
  refuseIf(Number.isNaN(place) || cursor !== cursorOf(at.desk, place, reading), 40058, 'invalid cursor')
  return Math.max(place, first)
}

function cursorOf(desk: Desk, place: number, { era }: Reading): string {
  const seal = createHmac('sha256', secret).update(`${desk.id} ${era} ${place}`).digest('base64url')
  return `${place.toString(16).padStart(8, '0')}.${seal.slice(0, 24)}`
}

/** Voices have an id for each format. */
function asVoice({ world, corp }: At, body: Readonly<Record<string, unknown>>, isSilk: boolean): Readonly<Record<string, unknown>> {
  const voice = body.msgtype === 'voice' ? (body.voice as { media_id: string; silk_id?: string }) : undefined
  if (!voice) return body
  const id = isSilk && voice.silk_id !== undefined && world.media.find(corp.corpid, voice.silk_id) ? voice.silk_id : voice.media_id
  return { ...body, voice: { media_id: id } }
}
