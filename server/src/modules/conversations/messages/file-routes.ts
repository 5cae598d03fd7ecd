import { fileTypeFromBuffer } from 'file-type'
import * as wire from '@yanshu/contract/visitor.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Call, On, Transact } from '../../../host/module.ts'
import type { FileStore } from '../../../ports/files/port.ts'
import type { Contacts } from '../../contacts/service.ts'
import { judgeUpload } from './upload-policy.ts'
import type { Conversations } from '../service.ts'

export const fileBytesLimit = 20 * 1024 * 1024

export interface FileRouteDeps { conversations: Conversations; contacts: Pick<Contacts, 'facts'>; transact: Transact; files: FileStore }

/** Uploads and downloads of both sides. A file is seen by its uploader and by those who see its conversation. */
export function fileRoutes(on: On, { conversations, contacts, transact, files }: FileRouteDeps): void {
  /** A visit goes on until its token ends, whoever is blocked meanwhile: asked of the database, so that every process knows. */
  async function insistOnAdmitted(actor: Actor): Promise<void> {
    conversations.admit(actor)
    if ((await contacts.facts(actor.id))?.blocked === true) throw fail.forbidden('contact_blocked')
  }

  async function uploadAsContact(call: Pick<Call, 'actor' | 'request'>) {
    await insistOnAdmitted(call.actor)
    return upload(call, () => insistOnAdmitted(call.actor))
  }

  /** `mayStill`: asked once the bytes are here, which may have taken long. */
  async function upload({ actor, request }: Pick<Call, 'actor' | 'request'>, mayStill?: () => Promise<void>) {
    const { name, bytes } = await request.file(fileBytesLimit)
    await mayStill?.()
    const verdict = judgeUpload(name, bytes, await fileTypeFromBuffer(bytes))
    if (!verdict.good) throw fail.refused('file_type_refused', { why: verdict.why })
    const stored = await files.put(bytes, { contentType: verdict.contentType, name: verdict.name })
    const file = { id: newId(), name: verdict.name, size: stored.size, content_type: verdict.contentType }
    await transact(actor, 'file.upload', (tx) => conversations.addFile(tx, { ...file, storage_key: stored.key, sha256: stored.sha256, owner: actor.id }))
    return { file: file.id, name: file.name, size: file.size, contentType: file.content_type }
  }

  async function download({ actor, params, reply }: { actor: Actor; params: { id: string }; reply: Call['reply'] }): Promise<never> {
    const file = await conversations.file(params.id)
    if (!file) throw fail.absent('absent')
    if (file.owner !== actor.id) {
      if (file.conversation === null) throw fail.absent('absent')
      await conversations.see(actor, file.conversation)
    }
    const opened = await files.open(file.storage_key)
    if (!opened) throw fail.absent('absent')
    return reply.bytes(opened.stream, { 'content-type': file.content_type, 'content-length': String(opened.size), 'file-name': file.name })
  }

  on(wire.visitorUpload, uploadAsContact)
  on(wire.agentUpload, (call) => upload(call))
  on(wire.visitorFile, download)
  on(wire.agentFile, download)
}
