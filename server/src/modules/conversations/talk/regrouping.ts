import type { Actor } from '../../../host/actor.ts'
import type { EventList } from '../../../host/events/list.ts'
import type { NearLive } from '../../../host/module.ts'
import { topicsOf } from '../access.ts'

type Lent = NonNullable<EventList['person.changed']['lent']>
/** What a console shows by the groups of whoever looks. */
const topicsByGroup = ['session', 'conversations', 'saved-views', 'canned', 'sla'] as const

/** Who helps out in a group, or comes back from there, keeps the connection: its sockets hear what they may see now. */
export function regroup(live: NearLive, person: string, { group, on }: Lent): void {
  const own = `person:${person}`
  for (const socket of live.regard(own, (actor) => withGroup(actor, group, on))) {
    const topic = `group:${group}`
    if (topicsOf(socket.actor).includes(topic)) socket.join(topic)
    else socket.leave(topic)
  }
  for (const topic of topicsByGroup) live.toAgents([own], { type: 'changed', topic })
}

function withGroup(actor: Actor, group: string, on: boolean): Actor {
  const others = actor.groups.filter((each) => each !== group)
  return { ...actor, groups: on ? [...others, group] : others }
}
