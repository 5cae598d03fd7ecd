import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../../base/clock.ts'
import { open, seal, type Key } from '../../../base/crypto.ts'
import { fail } from '../../../base/errors.ts'
import type { FileStore } from '../../../ports/files/port.ts'
import type { Conversations } from '../../conversations/service.ts'

export interface SharedFilesDeps {
  conversations: Pick<Conversations, 'file'>
  files: FileStore
  key: Key
  clock: Clock
}

/** What channels need of the world, and where our files can be read by others. */
export interface OwnWorld extends World {
  /** A path below our own address. */
  filePath(file: string): string
}

/** So long an address leads to its file. */
const goodMs = 30 * 24 * 3_600_000
const context = 'shared-file'

/** Files of conversations at addresses that open them for whoever has one: what a vendor cannot carry goes to the contact as a link. */
export function createSharedFiles({ conversations, files, key, clock }: SharedFilesDeps) {
  function fileOf(token: string): string | undefined {
    try {
      const [until = '', file] = open(key, token, context).split(' ')
      return Number(until) > clock.now() ? file : undefined
    } catch {
      return undefined
    }
  }

  return {
    /** Its path below our own address. Nobody can make one up, or read out of it which file it is. */
    pathOf: (file: string): string => `/api/shared-files/${seal(key, `${clock.now() + goodMs} ${file}`, context)}`,
    /** Fails with `absent` for an address that is no longer good, and for a file whose message was recalled. */
    async read(token: string) {
      const file = fileOf(token)
      const row = file === undefined ? undefined : await conversations.file(file)
      const opened = row && row.conversation !== null ? await files.open(row.storage_key) : undefined
      if (!row || !opened) throw fail.absent('absent')
      return { stream: opened.stream, headers: { 'content-type': row.content_type, 'content-length': String(opened.size), 'file-name': row.name } }
    },
  }
}
export type SharedFiles = ReturnType<typeof createSharedFiles>
