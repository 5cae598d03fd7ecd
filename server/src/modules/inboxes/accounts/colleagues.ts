import type { World } from '@yanshu/channels/world.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Connection } from './accounts.ts'

export interface ColleaguesDeps {
  /** Who in a company is which person here, once they have said so. */
  office: { personOf(company: string, member: string): Promise<string | undefined> }
  nameOf(person: string): string | undefined
  world: World
  clock: Pick<Clock, 'monotonic'>
}

/** A name may change, and one that the vendor did not tell may be told later. */
const keptMs = 3_600_000
const unknownMs = 600_000
const keptMost = 5_000
/** So long a message waits for the name of who wrote it. */
const waitMs = 1_500

/** What colleagues in a vendor's own client are called: as the person here that they are, else as the vendor says. */
export function createColleagues({ office, nameOf, world, clock }: ColleaguesDeps) {
  const known = new Map<string, { name: string; until: number }>()
  const keyOf = ({ channel, account }: Connection, id: string) => `${channel.name} ${account} ${id}`

  async function read(connection: Connection, id: string): Promise<void> {
    const person = await office.personOf(connection.account, id)
    const name = (person !== undefined && nameOf(person)) || await connection.channel.account?.colleague?.(connection.config, world, id) || ''
    if (known.size >= keptMost) known.clear()
    note(connection, id, name.slice(0, 64), name === '' ? unknownMs : keptMs)
  }
  const note = (connection: Connection, id: string, name: string, forMs: number) => void known.set(keyOf(connection, id), { name, until: clock.monotonic() + forMs })
  const nameIn = (connection: Connection, id: string): string => known.get(keyOf(connection, id))?.name ?? ''

  return {
    /** The name; empty while nobody has told it. Waits a moment for the vendor, and never rejects. */
    async learn(connection: Connection, id: string): Promise<string> {
      const there = known.get(keyOf(connection, id))
      if (!there || there.until <= clock.monotonic()) {
        // Whoever comes next does not wait for the same.
        note(connection, id, there?.name ?? '', unknownMs)
        const late = Promise.withResolvers<void>()
        const timer = setTimeout(late.resolve, waitMs)
        await Promise.race([read(connection, id).catch(() => undefined), late.promise])
        clearTimeout(timer)
      }
      return nameIn(connection, id)
    },
    /** The name if it is known by now, for who cannot wait. */
    nameOf: nameIn,
  }
}
export type Colleagues = ReturnType<typeof createColleagues>
