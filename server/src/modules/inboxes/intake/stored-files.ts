import type { StoredFile } from '@yanshu/channels/world.ts'
import type { FileStore } from '../../../ports/files/port.ts'
import type { Conversations } from '../../conversations/service.ts'

/** A file of ours with its bytes, for a vendor. Throws when it is gone. */
export function createFileReader(conversations: Pick<Conversations, 'file'>, files: FileStore) {
  return async (id: string): Promise<StoredFile> => {
    const row = await conversations.file(id)
    const opened = row && await files.open(row.storage_key)
    if (!row || !opened) throw new Error('the file is gone')
    const chunks: Buffer[] = []
    for await (const chunk of opened.stream) chunks.push(Buffer.from(chunk as Uint8Array))
    return { bytes: Buffer.concat(chunks), contentType: row.content_type, name: row.name }
  }
}
