import type { Profile } from '@yanshu/channels/port.ts'
import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../base/clock.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'

/** Who of the company has the contact. `unknown`: the vendor does not answer now; `trouble`: it will not until somebody mends the inbox. */
export type Relation = { colleagues: readonly string[]; profile?: Profile | undefined; trouble?: string } | 'unknown'

/** The vendor allows so many questions an hour; a change that it tells of is heard at once. */
const freshMs = 3 * 60_000
const rememberedLimit = 5_000
/** They say nothing of the contact. */
const troubles: readonly string[] = ['credentials_wrong', 'token_refused', 'address_not_listed', 'api_banned']

/** Relations of the company's members to contacts, as the vendor says, kept for minutes. */
export function createRelations(world: World, clock: Pick<Clock, 'monotonic'>) {
  const known = new Map<string, { at: number; reading: Promise<Relation> }>()

  async function ask({ channel, config }: Connection, external: string): Promise<Relation> {
    const read = await channel.office?.relation(config, world, external)
    if (!read || read.outcome === 'retry') return 'unknown'
    // Refused for good: an id that the company has not, or an app without the right to contacts. Nobody has the contact by that.
    if (read.outcome === 'read') return { colleagues: read.colleagues, profile: read.profile }
    return { colleagues: [], ...(troubles.includes(read.reason) && { trouble: read.reason }) }
  }

  return {
    read(connection: Connection, external: string): Promise<Relation> {
      // By inbox: of two of one company, one may have an app without the right to contacts.
      const name = `${connection.inbox.id} ${external}`
      const now = clock.monotonic()
      const found = known.get(name)
      if (found && now - found.at < freshMs) return found.reading
      if (known.size >= rememberedLimit) known.clear()
      const reading = ask(connection, external)
      known.set(name, { at: now, reading })
      reading.then((relation) => relation === 'unknown' && known.delete(name), () => known.delete(name))
      return reading
    },
    /** The vendor says that it changed. */
    forget(external: string): void {
      for (const name of known.keys()) if (name.endsWith(` ${external}`)) known.delete(name)
    },
    forgetAll: (): void => known.clear(),
  }
}
export type Relations = ReturnType<typeof createRelations>
