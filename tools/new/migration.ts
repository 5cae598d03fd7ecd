import { readNames, type Names } from './names.ts'

/** What a migration is for: `routing/overflow` names the module and what it does to its tables. */
export interface MigrationNames { module: Names; what: Names }

/** Undefined where the name is not MODULE/WHAT. */
export function readMigrationNames(name: string): MigrationNames | undefined {
  const [module, what, ...rest] = name.split('/').map(readNames)
  return module && what && rest.length === 0 ? { module, what } : undefined
}

/** The file of a new migration by its path. `day` is yyyymmdd. */
export function makeMigration({ module, what }: MigrationNames, day: string): Record<string, string> {
  return { [`server/src/modules/${module.folder}/migrations/${day}_${module.table}_${what.table}.ts`]: migration({ module, what }) }
}

/** What is left to do by hand. */
export function describeMigration({ module, what }: MigrationNames, day: string): string {
  const name = `${day}_${module.table}_${what.table}`
  return [
    `Now say in it what changes. In server/src/modules/${module.folder}/module.ts:`,
    `  import { ${called({ module, what })} } from './migrations/${name}.ts'      and add '${name}': ${called({ module, what })} to migrations`,
    `In server/src/modules/${module.folder}/tables.ts: the row as it is then.`,
    'Then: node tools/run.mjs tools/schema-snapshot.ts      and commit server/schema.*.sql with it',
  ].join('\n')
}

const called = ({ module, what }: MigrationNames) => `${module.camel}${what.pascal}`

const migration = (names: MigrationNames) => `import type { Migration } from '../../../base/db/migrate.ts'

/** What it changes, and why. */
export const ${called(names)}: Migration = {
  async up(db, { types }) {
    await db.schema.alterTable('${names.module.table}').addColumn('${names.what.table}', types.int, (c) => c.notNull().defaultTo(0)).execute()
  },
}
`
