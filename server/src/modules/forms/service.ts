import type { Form, FormField } from '@yanshu/contract/forms.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { faultsOf } from './checking.ts'
import { createQueries } from './queries.ts'
import type { FormRow } from './tables.ts'

export type FormInput = Omit<Form, 'id'>

/** Forms: what is asked before, in and after conversations. Those with `tx` write. */
export function createForms({ db, dialect }: { db: Db; dialect: Dialect }) {
  const queries = createQueries(db, dialect)

  async function insist(tx: Tx, input: FormInput, except: string): Promise<void> {
    const issues = faultsOf(input.fields)
    if (issues.length > 0) throw fail.malformed('malformed', { issues })
    if (await queries.isTaken(tx, input.title, except)) throw fail.conflict('name_taken')
  }

  return {
    /** The oldest first. */
    list: async (): Promise<Form[]> => (await queries.all()).map(present),
    /** A form that was not removed; with `tx` as its transaction sees it. */
    async find(id: string, tx?: Tx): Promise<Form | undefined> {
      const row = await queries.find(id, tx?.kysely)
      return row && present(row)
    },

    /** Fails with `name_taken`, or `malformed` for fields that cannot be asked. */
    async make(tx: Tx, input: FormInput): Promise<Form> {
      await insist(tx, input, '')
      const row: FormRow = { id: newId(), ...columnsOf(input), created_at: tx.now, removed_at: null }
      await queries.add(tx, row)
      tx.about('form', row.id, ['title', 'use', 'fields', 'enabled', 'inboxes'])
      tx.announce('form.changed', { form: row.id })
      return present(row)
    },

    /** Fails with `absent` and as `make`. */
    async edit(tx: Tx, id: string, input: FormInput): Promise<Form> {
      const before = await queries.lock(tx, id)
      await insist(tx, input, id)
      const columns = columnsOf(input)
      const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => columns[name] !== before[name])
      if (changed.length === 0) tx.unchanged()
      else {
        await queries.save(tx, id, columns)
        tx.about('form', id, changed)
        tx.announce('form.changed', { form: id })
      }
      return present({ ...before, ...columns })
    },

    /** What was answered to it stays. Fails with `absent`. */
    async remove(tx: Tx, id: string): Promise<void> {
      await queries.lock(tx, id)
      await queries.save(tx, id, { removed_at: tx.now })
      tx.about('form', id, ['removed_at'])
      tx.announce('form.changed', { form: id })
    },
  }
}
export type Forms = ReturnType<typeof createForms>

function columnsOf(input: FormInput): Pick<FormRow, 'title' | 'use_for' | 'fields' | 'enabled' | 'inboxes'> {
  return { title: input.title, use_for: input.use, fields: JSON.stringify(input.fields), enabled: input.enabled ? 1 : 0, inboxes: JSON.stringify(input.inboxes) }
}

function present(row: FormRow): Form {
  return {
    id: row.id, title: row.title, use: row.use_for as Form['use'], fields: JSON.parse(row.fields) as FormField[],
    enabled: row.enabled === 1, inboxes: JSON.parse(row.inboxes) as string[],
  }
}
