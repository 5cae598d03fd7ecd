import type { AgentSentPart, Part, SentPart } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'

/** Fills in what is known of the files that a message names, and binds them to the conversation. Only one's own uploads can be sent. */
export async function fileParts(tx: Tx, actor: Actor, conversation: string, parts: readonly (SentPart | AgentSentPart)[]): Promise<Part[]> {
  const whole: Part[] = []
  for (const part of parts) {
    if (part.type !== 'image' && part.type !== 'file') {
      whole.push(part)
      continue
    }
    const row = await tx.kysely.selectFrom('files').selectAll().where('id', '=', part.file).executeTakeFirst()
    if (!row || row.owner !== actor.id || (row.conversation !== null && row.conversation !== conversation)) throw fail.absent('absent', { file: 'unknown' })
    if (part.type === 'image' && !row.content_type.startsWith('image/')) throw fail.refused('file_type_refused')
    if (row.conversation === null) await tx.kysely.updateTable('files').set({ conversation }).where('id', '=', row.id).execute()
    whole.push({ type: part.type, file: row.id, name: row.name, size: row.size, contentType: row.content_type })
  }
  return whole
}
