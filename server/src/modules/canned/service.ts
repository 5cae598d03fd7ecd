import type { Canned, CannedInput } from '@yanshu/contract/canned.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import { may, type Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import { mayChange, mayUse } from './access.ts'
import { initialsOf } from './initials.ts'
import { present } from './present.ts'
import { createQueries } from './queries.ts'
import type { CannedRow } from './tables.ts'

export interface CannedDeps {
  db: Db
  dialect: Dialect
  conversations: Pick<Conversations, 'file' | 'addFile'>
  hasGroup(group: string): Promise<boolean>
}
type FileFacts = NonNullable<Awaited<ReturnType<Conversations['file']>>>
/** What is read before it is used. */
export interface ReadyCanned { id: string; parts: Canned['parts']; files: FileFacts[] }
type Image = Extract<Canned['parts'][number], { type: 'image' }>

/** Canned replies (快捷回复): texts, pictures and cards that agents send again and again. */
export function createCanned({ db, dialect, conversations, hasGroup }: CannedDeps) {
  const queries = createQueries(db, dialect)

  async function seen(actor: Actor, id: string): Promise<CannedRow> {
    const row = await queries.byId(id)
    if (!row || !mayUse(actor, row)) throw fail.absent('absent')
    return row
  }

  /** Pictures by what is known of them: those of the reply as it was stay, others must be the actor's own uploads. */
  async function written(actor: Actor, input: CannedInput, before: readonly Canned['parts'][number][]): Promise<Canned['parts']> {
    const known = new Map(before.flatMap((part) => (part.type === 'image' ? [[part.file, part] as const] : [])))
    return Promise.all(input.parts.map(async (part) => (part.type === 'image' ? known.get(part.file) ?? picture(actor, part.file) : part)))
  }
  async function picture(actor: Actor, id: string): Promise<Image> {
    const file = await conversations.file(id)
    if (!file || file.owner !== actor.id) throw fail.absent('absent', { file: 'unknown' })
    if (!file.content_type.startsWith('image/')) throw fail.refused('file_type_refused')
    return { type: 'image', file: id, name: file.name, size: file.size, contentType: file.content_type }
  }

  async function insistOnGroup({ scope }: CannedInput): Promise<void> {
    if (scope.kind === 'group' && !(await hasGroup(scope.group))) throw fail.absent('absent', { group: 'unknown' })
  }
  function toRow(owner: string, input: CannedInput, parts: Canned['parts']): Omit<CannedRow, 'id' | 'created_at' | 'changed_at'> {
    const { title, shortcut, folder, scope } = input
    return {
      title, shortcut: shortcut ?? null, initials: initialsOf(title), folder, parts: JSON.stringify(parts),
      group_id: scope.kind === 'group' ? scope.group : null, owner: scope.kind === 'own' ? owner : null,
      place: scope.kind === 'everyone' ? 'all' : scope.kind === 'group' ? scope.group : owner,
    }
  }

  return {
    async list(actor: Actor): Promise<Canned[]> {
      const rows = await queries.usable(actor.id, may(actor, 'canned.manage') ? 'all' : actor.groups)
      return rows.map((row) => present(actor, row))
    },

    /** What is to be stored, checked. Fails with `absent` (group, file) and `forbidden`. Call it outside `transact`. */
    async prepare(actor: Actor, input: CannedInput, id?: string): Promise<CannedRow> {
      const before = id === undefined ? undefined : await seen(actor, id)
      if (before && !mayChange(actor, before)) throw fail.forbidden('forbidden')
      const parts = await written(actor, input, before ? JSON.parse(before.parts) as Canned['parts'] : [])
      await insistOnGroup(input)
      const row: CannedRow = { id: id ?? newId(), ...toRow(actor.id, input, parts), created_at: 0, changed_at: 0 }
      if (!mayChange(actor, row)) throw fail.forbidden('forbidden')
      return row
    },

    /** The same of what comes in a file: everybody's or a group's that has been seen. Fails with `import_refused` for others and for pictures. */
    fromFile(input: CannedInput, id: string = newId()): CannedRow {
      const parts = input.parts.filter((part) => part.type !== 'image')
      if (input.scope.kind === 'own' || parts.length < input.parts.length) throw fail.refused('import_refused')
      return { id, ...toRow('', input, parts), created_at: 0, changed_at: 0 }
    },

    /** Fails with `shortcut_taken`. */
    async make(tx: Tx, row: CannedRow): Promise<Canned> {
      const stored = { ...row, created_at: tx.now, changed_at: tx.now }
      await queries.add(tx, stored)
      return tell(tx, stored)
    },
    async edit(tx: Tx, row: CannedRow): Promise<Canned> {
      const before = await queries.lock(tx, row.id)
      if (!mayChange(tx.actor, before)) throw fail.forbidden('forbidden')
      const stored = { ...row, created_at: before.created_at, changed_at: tx.now }
      await queries.save(tx, stored)
      return tell(tx, stored)
    },
    async remove(tx: Tx, id: string): Promise<void> {
      const row = await queries.lock(tx, id)
      if (!mayUse(tx.actor, row)) throw fail.absent('absent')
      if (!mayChange(tx.actor, row)) throw fail.forbidden('forbidden')
      await queries.remove(tx, id)
      tx.about('canned', id, ['removed'])
      tx.announce('canned.changed', { canned: id })
    },
    /** A group is gone, and with it what only its members had. */
    async forgetGroup(tx: Tx, group: string): Promise<void> {
      const ids = await queries.ofGroup(tx, group)
      if (ids.length === 0) return tx.unchanged()
      for (const id of ids) await queries.remove(tx, id)
      tx.about('group', group, ['canned'])
      tx.announce('canned.changed', { canned: ids[0]! })
    },

    /** Its parts, and the stored files of its pictures. Fails with `absent`. */
    async ready(actor: Actor, id: string): Promise<ReadyCanned> {
      const { parts } = present(actor, await seen(actor, id))
      const files = await Promise.all(parts.flatMap((part) => (part.type === 'image' ? [conversations.file(part.file)] : [])))
      return { id, parts, files: files.filter((each) => each !== undefined) }
    },
    /** Its parts with copies of its pictures that belong to the actor, who can send them. */
    async use(tx: Tx, { id, parts, files }: ReadyCanned): Promise<Canned['parts']> {
      const copies = new Map<string, string>()
      for (const file of files) copies.set(file.id, await copy(tx, file))
      tx.about('canned', id)
      return parts.map((part) => (part.type === 'image' ? { ...part, file: copies.get(part.file) ?? part.file } : part))
    },
    /** The stored file of a picture; fails with `absent`. */
    async file(actor: Actor, id: string, file: string) {
      const { parts } = present(actor, await seen(actor, id))
      const found = parts.some((part) => part.type === 'image' && part.file === file) ? await conversations.file(file) : undefined
      if (!found) throw fail.absent('absent')
      return found
    },
  }

  function tell(tx: Tx, row: CannedRow): Canned {
    tx.about('canned', row.id, ['title', 'shortcut', 'folder', 'scope', 'parts'])
    tx.announce('canned.changed', { canned: row.id })
    return present(tx.actor, row)
  }
  async function copy(tx: Tx, { name, content_type, size, storage_key, sha256 }: FileFacts): Promise<string> {
    const id = newId()
    await conversations.addFile(tx, { id, name, content_type, size, storage_key, sha256, owner: tx.actor.id })
    return id
  }
}
export type CannedReplies = ReturnType<typeof createCanned>
