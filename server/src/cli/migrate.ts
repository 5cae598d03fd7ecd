import { join } from 'node:path'
import { migrate } from '../base/db/migrate.ts'
import { allMigrations } from '../migrations.ts'
import type { Command } from './command.ts'
import { withParts } from './installation.ts'
import { readOptions } from './options.ts'

/** Brings the schema up to date, as the server does when it starts. Also makes a new installation's database. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  async run(call) {
    readOptions(call, {})
    const { terminal, messages } = call
    const applied = await withParts(call.config(), ({ databases, modules }, { dataDir }) =>
      migrate(databases, allMigrations(modules), { backupFolder: join(dataDir, 'backups') }))
    for (const name of applied) terminal.say(`+ ${name}`)
    terminal.say(messages.migrated(applied.length))
    return 0
  },
}
