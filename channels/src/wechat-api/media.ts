import { createHash } from 'node:crypto'
import * as z from 'zod'
import { readBody } from '../bounded-body.ts'
import type { Fetched } from '../port.ts'
import type { NotSent, Upload } from '../sending.ts'
import type { StoredFile } from '../world.ts'
import { callApi, type Client } from './client.ts'

export type MediaKind = Upload['kind']
/** What a platform takes of one kind. */
export interface MediaLimit { bytes: number; types: readonly string[] }
export type MediaLimits = Partial<Record<MediaKind, MediaLimit>>

const filmBytes = 64 * 1024 * 1024
/** Ids live three days; a kept one must outlive the message in which it goes out. */
const keptMs = 2.5 * 86_400_000
const uploadAnswer = z.union([z.looseObject({ media_id: z.string().min(1) }), z.looseObject({ thumb_media_id: z.string().min(1) })])
const bytesAnswer = z.object({ bytes: z.instanceof(Buffer), headers: z.instanceof(Headers) })
const addressAnswer = z.looseObject({ video_url: z.string() })

/**
 * The platform's id for a file of ours, uploaded at most once in two and a half days. `again` uploads although an id is kept: the
 * platform said that it is gone.
 */
export async function uploadFile(client: Client, id: string, kind: MediaKind, limits: MediaLimits, again = false): Promise<{ mediaId: string } | NotSent> {
  const limit = limits[kind]
  if (!limit) return { outcome: 'failed', reason: 'kind_refused' }
  const name = `media/${client.token.name}/${kind}/${id}`
  const kept = again ? undefined : await client.world.state.get(name)
  if (kept !== undefined) return { mediaId: kept }
  const file = await readFile(client, id, limit)
  if ('outcome' in file) return file
  const call = { path: '/cgi-bin/media/upload', query: { type: kind }, form: () => formOf(file), repeatable: true, file: true } as const
  const answer = await callApi(client, call, uploadAnswer)
  if (answer.outcome !== 'answered') return answer
  const mediaId = String('media_id' in answer.value ? answer.value.media_id : answer.value.thumb_media_id)
  await client.world.state.set(name, mediaId, keptMs)
  return { mediaId }
}

async function readFile(client: Client, id: string, limit: MediaLimit): Promise<StoredFile | NotSent> {
  const file = await client.world.file(id, limit.types).catch(() => undefined)
  if (!file) return { outcome: 'failed', reason: 'media_gone' }
  const type = file.contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (limit.types.length > 0 && !limit.types.includes(type)) return { outcome: 'failed', reason: 'media_refused' }
  return file.bytes.length > limit.bytes ? { outcome: 'failed', reason: 'media_too_large' } : file
}

/** Names outside ASCII get lost on the way: what is left is a name that the platform accepts for this kind of file. */
function formOf({ bytes, contentType, name }: StoredFile): FormData {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0].toLowerCase() ?? endings[contentType] ?? '.bin'
  const plain = /^[\x21-\x7e]{1,60}$/.test(name) ? name.replace(/["\\/]/g, '_') : `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${ending}`
  const form = new FormData()
  form.append('media', new Blob([new Uint8Array(bytes)], { type: contentType }), plain)
  return form
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg', 'image/png': '.png', 'image/gif': '.gif', 'audio/amr': '.amr', 'audio/mpeg': '.mp3', 'video/mp4': '.mp4', 'application/pdf': '.pdf',
}

/** Something that a contact sent, by the platform's id. */
export async function downloadMedia(client: Client, mediaId: string): Promise<Fetched> {
  const call = { path: '/cgi-bin/media/get', query: { media_id: mediaId }, repeatable: true, file: true } as const
  const answer = await callApi(client, call, z.union([bytesAnswer, addressAnswer]))
  if (answer.outcome !== 'answered') return answer
  if (!('bytes' in answer.value && answer.value.bytes instanceof Buffer)) return fetchVideo(client, String((answer.value as { video_url: string }).video_url))
  return fetched(answer.value.bytes, answer.value.headers as Headers, mediaId)
}

/** Videos of official accounts come as an address, which needs no token. */
async function fetchVideo(client: Client, address: string): Promise<Fetched> {
  const isTrusted = /^https:\/\/([\w-]+\.)+qq\.com\//.test(address) || new URL(client.host).host === URL.parse(address)?.host
  if (!isTrusted) return { outcome: 'failed', reason: 'media_gone' }
  try {
    const response = await client.world.fetch(address, { redirect: 'error', signal: AbortSignal.timeout(30_000) })
    if (!response.ok) return { outcome: 'failed', reason: 'media_gone' }
    return fetched(await readBody(response, filmBytes), response.headers, 'video')
  } catch (error) {
    if (error instanceof RangeError) return { outcome: 'failed', reason: 'media_too_large' }
    return { outcome: 'retry', afterMs: 2_000, reason: 'unreachable' }
  }
}

function fetched(bytes: Buffer, headers: Headers, fallback: string): Fetched {
  const contentType = headers.get('content-type')?.split(';', 1)[0]?.trim() ?? 'application/octet-stream'
  return { outcome: 'fetched', bytes, contentType, name: nameIn(headers.get('content-disposition') ?? '') ?? fallback.slice(0, 40) }
}

/** The name in a header: the encoded form where there is one, else the bytes of UTF-8 that were taken for characters on the way. */
function nameIn(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const given = encoded ?? /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  if (given === undefined) return undefined
  try {
    return decodeURIComponent(encoded ?? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(given, 'latin1'))).slice(0, 200)
  } catch {
    return given.slice(0, 200)
  }
}
