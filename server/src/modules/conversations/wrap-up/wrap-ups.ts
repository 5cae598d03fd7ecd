import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { FormValues } from '@yanshu/contract/forms.ts'
import { fail } from '../../../base/errors.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { checkValues, type Answer } from '../../forms/checking.ts'
import type { Forms } from '../../forms/service.ts'
import { mustSee } from '../access.ts'
import type { OnLocked } from '../life/verbs.ts'
import { presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'

export interface WrapUpDeps { db: Db; dialect: Dialect; queries: Queries; forms: Pick<Forms, 'find'>; onLocked: OnLocked }

/** The wrap-up (小结): what the agent notes of a conversation at its end. */
export function createWrapUps({ db, dialect, queries, forms, onLocked }: WrapUpDeps) {
  return {
    /** Fills it in, or anew. Its agent does, also after closing, or who may assign. Fails with `not_yours`, `absent`, `form_refused`. */
    fill: (tx: Tx, actor: Actor, id: string, formId: string, values: FormValues): Promise<Conversation> => onLocked(tx, id, async (row) => {
      mustSee(actor, presentConversation(row))
      if (row.agent_id !== actor.id && !actor.permissions.has('conversations.assign')) throw fail.refused('not_yours')
      const form = await forms.find(formId, tx)
      if (form?.use !== 'wrap-up') throw fail.absent('absent', { form: 'unknown' })
      const checked = checkValues(form.fields, values)
      if (!checked.good) throw fail.refused('form_refused', { problems: checked.problems })
      const wrapUp = { conversation: id, form: formId, answers: JSON.stringify(checked.answers), by_id: actor.id, at: tx.now }
      await dialect.upsert(tx.kysely.insertInto('wrap_ups').values(wrapUp), ['conversation'], ['form', 'answers', 'by_id', 'at']).execute()
      const next = await queries.save(tx, row, { wrapped_up: 1 })
      tx.about('conversation', id, ['wrapped_up'])
      tx.announce('conversation.changed', { conversation: presentConversation(next) })
      return next
    }),

    /** As it was filled in; empty when it was not. */
    async read(id: string): Promise<{ form?: string; values: FormValues; by?: string; at?: number }> {
      const row = await db.selectFrom('wrap_ups').selectAll().where('conversation', '=', id).executeTakeFirst()
      if (!row) return { values: {} }
      const answers = JSON.parse(row.answers) as Answer[]
      return { form: row.form, values: Object.fromEntries(answers.map(({ key, value }) => [key, value])), by: row.by_id, at: row.at }
    },
  }
}
export type WrapUps = ReturnType<typeof createWrapUps>
