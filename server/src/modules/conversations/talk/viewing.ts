import type { Live, Socket } from '../../../host/module.ts'
import { audienceOf } from '../access.ts'
import type { Conversations } from '../service.ts'
import type { Viewers } from './viewers.ts'

type Looker = Pick<Socket, 'id' | 'actor'>

/** Which sockets look at what, so that a lost one looks at nothing; tells colleagues who looks where. */
export function createViewing(conversations: Pick<Conversations, 'see' | 'present'>, viewers: Viewers, live: Live) {
  /** Conversations that each socket of this process has open. */
  const open = new Map<string, Set<string>>()
  /** Whose sockets they are: somebody may have several windows. */
  const people = new Map<string, string>()

  async function look(socket: Looker & Pick<Socket, 'send'>, conversation: string): Promise<void> {
    const mine = open.get(socket.id) ?? new Set()
    open.set(socket.id, mine.add(conversation))
    const seen = await conversations.see(socket.actor, conversation).catch((error: unknown) => {
      forget(socket, conversation)
      throw error
    })
    // It has looked away, or is gone, by now.
    if (!open.get(socket.id)?.has(conversation)) return
    const { agents, isNews } = await viewers.look(conversation, socket.actor.id)
    if (isNews) live.toAgents(audienceOf(seen), { type: 'viewers', conversation, agents })
    // Who looks repeatedly knows; who has just come learns who was there before.
    else socket.send({ type: 'viewers', conversation, agents })
  }

  /** False when it did not look. */
  function forget(socket: Looker, conversation: string): boolean {
    const mine = open.get(socket.id)
    const looked = mine?.delete(conversation) === true
    if (mine?.size === 0) open.delete(socket.id)
    return looked
  }

  async function lookAway(socket: Looker, conversation: string): Promise<void> {
    if (!forget(socket, conversation)) return
    const isOpenElsewhere = [...open].some(([id, each]) => each.has(conversation) && people.get(id) === socket.actor.id)
    if (isOpenElsewhere) return
    const { agents } = await viewers.lookAway(conversation, socket.actor.id)
    const seen = await conversations.present(conversation)
    if (seen) live.toAgents(audienceOf(seen), { type: 'viewers', conversation, agents })
  }

  return {
    look,
    lookAway,
    /** A socket came; what this gives is called when it is gone. */
    arrive(socket: Looker): () => void {
      const { actor, id } = socket
      people.set(id, actor.id)
      return () => {
        const left = [...open.get(id) ?? []]
        people.delete(id)
        for (const conversation of left) lookAway({ id, actor }, conversation).catch(() => undefined)
      }
    },
  }
}
export type Viewing = ReturnType<typeof createViewing>
