import type { Part } from '@yanshu/contract/messages.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { Screened, Screening } from '../../moderation/screening.ts'

/** What was found in something that a contact says beside its messages, to be put on record once it is stored. */
export interface FoundBeside { found: Screened<Part>['found']; conversation: string; author: string }

/** Looks through what contacts say beside their messages: with a rating, into a form, as their name. As little may stand in it as in a message. */
export function createScreeningBeside(screening: Screening) {
  /** Gives the part as it may stand. Fails with `words_blocked`; `once` names what is said, so that a repeat counts once. */
  function part<P extends Part>(actor: Pick<Actor, 'id'>, conversation: string, said: P, once: string): { part: P; beside: FoundBeside } {
    const { parts, found, blocked } = screening.screen('contact', [said])
    if (blocked) throw screening.refuse(found, { side: 'contact', conversation, author: actor.id }, once)
    return { part: parts[0] ?? said, beside: { found, conversation, author: actor.id } }
  }

  return {
    part,
    /** The same for single texts by name. */
    texts<T extends Record<string, string | undefined>>(actor: Pick<Actor, 'id'>, conversation: string, said: T, once: string): { texts: T; beside: FoundBeside } {
      const found: FoundBeside['found'][number][] = []
      const texts = Object.fromEntries(Object.entries(said).map(([name, text]) => {
        if (text === undefined) return [name, text]
        const looked = part(actor, conversation, { type: 'text', text }, once)
        found.push(...looked.beside.found)
        return [name, looked.part.text]
      }))
      return { texts: texts as T, beside: { found, conversation, author: actor.id } }
    },
    /** Puts on record what was found, in the message `message` or one that tells of it. */
    async record(tx: Tx, { found, conversation, author }: FoundBeside, message: string): Promise<void> {
      if (found.length > 0) await screening.record(tx, found, { side: 'contact', conversation, author }, message)
    },
  }
}
