import { describeChannel, makeChannel } from './channel.ts'
import { describeMigration, makeMigration, readMigrationNames } from './migration.ts'
import { describeRest, makeModule } from './module.ts'
import { readNames, type Names } from './names.ts'
import { describePage, makePage } from './page.ts'

/** New files by their path from the top of the clone, and what is left to do by hand. */
export interface Made { files: Record<string, string>; rest: string }

export const usage = 'npm run new -- channel|module|page NAME, or migration MODULE/WHAT; names are lower-case words joined by hyphens'

const kinds: Record<string, (names: Names, day: string) => Made> = {
  channel: (names) => ({ files: makeChannel(names), rest: describeChannel(names) }),
  module: (names, day) => ({ files: makeModule(names, day), rest: describeRest(names) }),
  page: (names) => ({ files: makePage(names), rest: describePage(names) }),
}

/** What `npm run new` makes; undefined where kind or name is none. `day` is yyyymmdd. */
export function make(kind: string, name: string, day: string): Made | undefined {
  if (kind === 'migration') {
    const names = readMigrationNames(name)
    return names && { files: makeMigration(names, day), rest: describeMigration(names, day) }
  }
  const names = readNames(name)
  return names && Object.hasOwn(kinds, kind) ? kinds[kind]?.(names, day) : undefined
}
