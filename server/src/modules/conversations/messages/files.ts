import type { AgentSentPart, Part, SentPart } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'

type Sent = SentPart | AgentSentPart
export type SentFilePart = Extract<Sent, { type: 'image' | 'file' | 'voice' }>
/** Speech is short: a minute of it at the rates that browsers record is far below this. */
export const voiceBytesLimit = 5 * 1024 * 1024

/** Fills in what is known of a file that a message names, and binds it to the conversation. Only one's own uploads can be sent. */
export async function filePart(tx: Tx, actor: Actor, conversation: string, part: SentFilePart): Promise<Part> {
  const row = await tx.kysely.selectFrom('files').selectAll().where('id', '=', part.file).executeTakeFirst()
  if (!row || row.owner !== actor.id || (row.conversation !== null && row.conversation !== conversation)) throw fail.absent('absent', { file: 'unknown' })
  if (part.type === 'image' && !row.content_type.startsWith('image/')) throw fail.refused('file_type_refused')
  if (part.type === 'voice' && (!isSound(row.content_type) || row.size > voiceBytesLimit)) throw fail.refused('file_type_refused')
  if (row.conversation === null) await tx.kysely.updateTable('files').set({ conversation }).where('id', '=', row.id).execute()
  const facts = { file: row.id, name: row.name, size: row.size, contentType: row.content_type }
  return part.type === 'voice' ? { type: 'voice', ...facts, durationMs: part.durationMs } : { type: part.type, ...facts }
}

/** Safari records speech as MP4, which may come by that name. */
function isSound(contentType: string): boolean {
  return contentType.startsWith('audio/') || contentType === 'video/mp4'
}
