import type { Migration } from '../../../base/db/migrate.ts'

/** A message may ask several forms, each of which is answered by itself. */
export const conversationsFormAnswers: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema.createTable('form_answers_each')
      .addColumn('message', types.id, (c) => c.notNull())
      .addColumn('form', types.id, (c) => c.notNull())
      .addColumn('conversation', types.id, (c) => c.notNull())
      .addColumn('answers', types.json, (c) => c.notNull())
      .addColumn('at', types.time, (c) => c.notNull())
      .addPrimaryKeyConstraint('form_answers_key', ['message', 'form'])
      .modifyEnd(tableOptions).execute()
    const columns = ['message', 'form', 'conversation', 'answers', 'at'] as const
    await db.insertInto('form_answers_each').columns([...columns]).expression((eb) => eb.selectFrom('form_answers').select([...columns])).execute()
    await db.schema.dropTable('form_answers').execute()
    await db.schema.alterTable('form_answers_each').renameTo('form_answers').execute()
  },
}
