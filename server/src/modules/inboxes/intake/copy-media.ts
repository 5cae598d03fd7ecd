import { fileTypeFromBuffer } from 'file-type'
import type { Language } from '@yanshu/contract/errors.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { MediaPart } from '@yanshu/channels/inbound-message.ts'
import type { World } from '@yanshu/channels/world.ts'
import { newId } from '../../../base/ids.ts'
import type { Logger } from '../../../base/log.ts'
import type { FileStore, FileTooLargeError } from '../../../ports/files/port.ts'
import { judgeUpload } from '../../conversations/messages/upload-policy.ts'
import type { Connection } from '../accounts/accounts.ts'
import { createPlaces } from './places.ts'
import { playable } from '../speech/playable.ts'

export interface CopiedFile { id: string; name: string; size: number; content_type: string; storage_key: string; sha256: string }
/** What became of one file of a vendor's. */
export type Copied =
  | { outcome: 'copied'; files: CopiedFile[]; parts(language: Language): AgentSentPart[] }
  | { outcome: 'retry'; afterMs: number }
  | { outcome: 'lost' }

export interface CopyMediaDeps { world: World; files: FileStore; log: Pick<Logger, 'warn'> }

/** Files stand in the memory while they are copied. */
const inPlace = createPlaces(12)
/** Refusals that are for good. Others end when somebody mends the account, and the vendor keeps the file for days. */
const lasting = new Set<SendReason>(['media_gone', 'media_too_large', 'media_refused', 'kind_refused', 'request_wrong', 'account_gone'])
const laterMs = 10_000
const tooLarge: FileTooLargeError['code'] = 'file_too_large'

/** Fetches a file from the vendor into our own store. Speech is turned into what browsers play, as far as this machine can. Never rejects. */
export function copyMedia(deps: CopyMediaDeps, connection: Connection, part: MediaPart): Promise<Copied> {
  return inPlace(() => fetchAndStore(deps, connection, part)).catch((error: unknown) => {
    // It will not be smaller the next time.
    if (error instanceof Error && 'code' in error && error.code === tooLarge) return { outcome: 'lost' }
    deps.log.warn({ err: error, inbox: connection.inbox.id }, 'a file could not be stored')
    return { outcome: 'retry', afterMs: laterMs }
  })
}

async function fetchAndStore({ world, files }: CopyMediaDeps, { channel, config }: Connection, part: MediaPart): Promise<Copied> {
  const fetched = await channel.inbound?.media?.(config, world, part.reference)
  if (!fetched) return { outcome: 'lost' }
  if (fetched.outcome === 'failed') return lasting.has(fetched.reason) ? { outcome: 'lost' } : { outcome: 'retry', afterMs: laterMs }
  if (fetched.outcome === 'retry') return { outcome: 'retry', afterMs: fetched.afterMs }
  const sound = part.kind === 'voice' ? await playable(fetched.bytes) : undefined
  const bytes = sound?.bytes ?? fetched.bytes
  const described = await describe(part, fetched.name, bytes, sound?.extension)
  const stored = await files.put(bytes, { contentType: described.contentType, name: described.name })
  const file: CopiedFile = { id: newId(), name: described.name, size: stored.size, content_type: described.contentType, storage_key: stored.key, sha256: stored.sha256 }
  return { outcome: 'copied', files: [file], parts: (language) => partsOf(part, file, sound, language) }
}

type Sound = Awaited<ReturnType<typeof playable>>

function partsOf(part: MediaPart, file: CopiedFile, sound: Sound, language: Language): AgentSentPart[] {
  if (part.kind === 'image' && file.content_type.startsWith('image/')) return [{ type: 'image', file: file.id }]
  if (part.kind !== 'voice') return [{ type: 'file', file: file.id }]
  if (sound?.durationMs !== undefined) return [{ type: 'voice', file: file.id, durationMs: sound.durationMs }]
  return [{ type: 'file', file: file.id }, { type: 'text', text: unplayable[language] }]
}

/** A name whose extension tells what it is; the content type of what the bytes are. What is not known is served as bytes. */
async function describe(part: MediaPart, fetchedName: string, bytes: Buffer, extension: string | undefined): Promise<{ name: string; contentType: string }> {
  const seen = await fileTypeFromBuffer(bytes)
  const given = part.kind === 'file' ? part.name ?? fetchedName : stems[part.kind]
  const ending = extension ?? (part.kind === 'file' && /\.\w{1,8}$/.test(given) ? undefined : seen?.ext ?? part.format)
  const name = ending === undefined ? given : `${given.replace(/\.\w{1,8}$/, '')}.${ending}`
  const verdict = judgeUpload(name, bytes, seen)
  return verdict.good ? { name: verdict.name, contentType: verdict.contentType } : { name: plainName(name), contentType: 'application/octet-stream' }
}

function plainName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim().slice(-120) || 'file'
}

const stems: Record<MediaPart['kind'], string> = { image: 'image', voice: 'voice', video: 'video', file: 'file' }
const unplayable: Record<Language, string> = {
  'zh-CN': '[语音为微信专用格式，无法在此播放，请下载后收听]',
  'en-US': '[This speech is in WeChat’s own format and cannot be played here; download it to listen]',
}
