import type { Names } from './names.ts'
import { migration, queries, readme, rules, rulesTest, service, tables, moduleFile } from './templates.ts'

/** The files of a new module by their path from the top of the clone. `day` is yyyymmdd. */
export function makeModule(names: Names, day: string): Record<string, string> {
  const folder = `server/src/modules/${names.folder}`
  return {
    [`${folder}/README.md`]: readme(names),
    [`${folder}/module.ts`]: moduleFile(names, day),
    [`${folder}/service.ts`]: service(names),
    [`${folder}/rules.ts`]: rules(),
    [`${folder}/rules.test.ts`]: rulesTest(names),
    [`${folder}/queries.ts`]: queries(names),
    [`${folder}/tables.ts`]: tables(names),
    [`${folder}/migrations/${day}_${names.table}.ts`]: migration(names),
  }
}

/** What is left to do by hand, for it is a decision: the place in the line. */
export function describeRest({ folder, camel, pascal }: Names): string {
  return [
    'Now give it its place. In server/src/database.ts:',
    `  import type { ${pascal}Tables } from './modules/${folder}/tables.ts'      and extend Database with ${pascal}Tables`,
    'In server/src/app.ts, below the modules that it calls:',
    `  import { ${camel}Module } from './modules/${folder}/module.ts'`,
    `  import { create${pascal} } from './modules/${folder}/service.ts'`,
    `  const ${camel} = create${pascal}({ db })`,
    `  ${camel}Module({ ${camel} })`,
    `Then: npm test -- ${folder}`,
  ].join('\n')
}
