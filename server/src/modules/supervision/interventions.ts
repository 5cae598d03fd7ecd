import type { Conversation, Note } from '@yanshu/contract/conversations.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'

/** What a supervisor does in the conversation of an agent. The agent finds each in the timeline afterwards. */
export function createInterventions(conversations: Conversations) {
  return {
    /** Looks on. Nothing changes but that it is on record. Fails with `absent`. */
    async watch(tx: Tx, id: string): Promise<Conversation> {
      const conversation = await conversations.lock(tx, id)
      tx.about('conversation', id)
      return conversation
    },

    /** A note that the agent sees and the contact does not. Fails with `conversation_not_open`. */
    async whisper(tx: Tx, actor: Actor, id: string, text: string): Promise<Note> {
      await insistOnOpen(tx, id)
      return note(tx, actor, id, 'whisper', text)
    },

    /** Comes in beside the agent; the contact is told the name. Repeating it changes nothing. Fails with `conversation_not_open`. */
    bargeIn: (tx: Tx, actor: Actor, id: string): Promise<Conversation> => conversations.join(tx, id, { id: actor.id, name: actor.name }),
    /** Goes again. */
    stepBack: (tx: Tx, actor: Actor, id: string): Promise<Conversation> => conversations.leave(tx, id, { id: actor.id, name: actor.name }),

    /**
     * Takes the conversation from its agent or out of the queue. A supervisor's capacity does not bind here: who takes over has
     * decided to. Fails with `conversation_not_open`.
     */
    async takeOver(tx: Tx, actor: Actor, id: string, reason: string | undefined): Promise<Conversation> {
      const before = await insistOnOpen(tx, id)
      if (before.agent === actor.id) {
        tx.unchanged()
        return before
      }
      if (reason !== undefined) await note(tx, actor, id, 'note', reason)
      return conversations.assign(tx, id, { id: actor.id, name: actor.name }, 'taken_over')
    },

    /** Closes it, whoever has it; the reason stays as a note. Fails with `absent`. */
    async forceClose(tx: Tx, actor: Actor, id: string, reason: string): Promise<Conversation> {
      if ((await conversations.lock(tx, id)).state !== 'closed') await note(tx, actor, id, 'note', reason)
      return conversations.close(tx, id, 'force_closed', { agent: actor.name })
    },
  }

  async function note(tx: Tx, actor: Actor, id: string, kind: Note['kind'], text: string): Promise<Note> {
    const added = await conversations.notes.add(tx, actor, id, { clientId: newId(), kind, text, mentions: [] })
    tx.about('conversation', id, ['notes'])
    return added
  }

  async function insistOnOpen(tx: Tx, id: string): Promise<Conversation> {
    const conversation = await conversations.lock(tx, id)
    if (conversation.state === 'closed') throw fail.refused('conversation_not_open')
    return conversation
  }
}
export type Interventions = ReturnType<typeof createInterventions>
