import type { Names } from './names.ts'

export const readme = ({ folder, table }: Names) => `# ${folder}

What it decides, in one sentence.

- **Tables** \`${table}\`
- **Events in** none
- **Events out** none
- **Switched off** its routes answer 404 and its jobs stop
`

export const moduleFile = ({ folder, camel, pascal, table }: Names, day: string) => `import type { Module } from '../../host/module.ts'
import { create${pascal}Table } from './migrations/${day}_${table}.ts'
import type { ${pascal} } from './service.ts'

export function ${camel}Module(deps: { ${camel}: ${pascal} }): Module {
  return {
    name: '${folder}',
    migrations: { '${day}_${table}_begin': create${pascal}Table },
    routes() {
      void deps.${camel}
    },
  }
}
`

export const service = ({ camel, pascal }: Names) => `import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { newId } from '../../base/ids.ts'
import { find${pascal}, insert${pascal} } from './queries.ts'
import { tidyName } from './rules.ts'

/** The verbs that modules below may call. */
export type ${pascal} = ReturnType<typeof create${pascal}>

export function create${pascal}({ db }: { db: Db }) {
  return {
    /** The row of this id, or undefined. */
    find: (id: string) => find${pascal}(db, id),

    /** Keeps a new row and gives its id. */
    async add(tx: Tx, name: string): Promise<string> {
      const row = { id: newId(), name: tidyName(name), created_at: tx.now }
      await insert${pascal}(tx.kysely, row)
      tx.about('${camel}', row.id, ['name'])
      return row.id
    },
  }
}
`

export const rules = () => `/** A name as it is kept: no spaces around it, single ones inside. */
export function tidyName(name: string): string {
  return name.trim().replace(/\\s+/g, ' ')
}
`

export const rulesTest = ({ folder }: Names) => `import assert from 'node:assert/strict'
import { it } from 'node:test'
import { tidyName } from './rules.ts'

it('tidies the names of ${folder}', () => {
  assert.equal(tidyName('  售后  一组 '), '售后 一组')
})
`

export const queries = ({ pascal, table }: Names) => `import type { Db } from '../../database.ts'
import type { ${pascal}Row } from './tables.ts'

export function find${pascal}(db: Db, id: string): Promise<${pascal}Row | undefined> {
  return db.selectFrom('${table}').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insert${pascal}(db: Db, row: ${pascal}Row): Promise<void> {
  await db.insertInto('${table}').values(row).execute()
}
`

export const tables = ({ pascal, table }: Names) => `export interface ${pascal}Row {
  id: string
  name: string
  /** ms UTC */
  created_at: number
}

export interface ${pascal}Tables {
  ${table}: ${pascal}Row
}
`

export const migration = ({ pascal, table }: Names) => `import type { Migration } from '../../../base/db/migrate.ts'

export const create${pascal}Table: Migration = {
  async up(db, { types, tableOptions }) {
    await db.schema
      .createTable('${table}')
      .addColumn('id', types.id, column => column.primaryKey().notNull())
      .addColumn('name', types.text(100), column => column.notNull())
      .addColumn('created_at', types.time, column => column.notNull())
      .modifyEnd(tableOptions)
      .execute()
  },
}
`
