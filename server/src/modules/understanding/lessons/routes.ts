import * as wire from '@yanshu/contract/lessons.ts'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Understanding } from '../service.ts'
import { hideOrigins, originsOf } from './origins.ts'

const pageSize = 50
const messagesRead = 200
/** So many messages back one is looked for. */
const furthest = 4000

/** What editors decide of lessons, and agents say of messages. */
export function lessonRoutes(on: On, { lessons, hearing }: Understanding, conversations: Pick<Conversations, 'see' | 'seenAmong' | 'messages'>, transact: Transact): void {
  async function asSeenBy(actor: Actor, found: readonly Lesson[]): Promise<Lesson[]> {
    const seen = await conversations.seenAmong(actor, originsOf(found))
    return found.map((lesson) => hideOrigins(lesson, seen))
  }
  const shown = async (actor: Actor, id: string): Promise<Lesson> => (await asSeenBy(actor, [await lessons.read(id)]))[0]!

  on(wire.listLessons, async ({ actor, query }) => {
    const page = await lessons.list({ ...query, limit: query.limit ?? pageSize })
    return { ...page, items: await asSeenBy(actor, page.items) }
  })
  on(wire.approveLesson, async ({ actor, params, input }) => {
    await transact(actor, 'lesson.approve', (tx) => lessons.approve(tx, params.id, input))
    return shown(actor, params.id)
  })
  on(wire.dismissLesson, async ({ actor, params }) => {
    await transact(actor, 'lesson.dismiss', (tx) => lessons.dismiss(tx, params.id))
    return shown(actor, params.id)
  })
  on(wire.reopenLesson, async ({ actor, params }) => {
    await transact(actor, 'lesson.reopen', (tx) => lessons.reopen(tx, params.id))
    return shown(actor, params.id)
  })
  on(wire.correct, async ({ actor, input: { conversation, message: id, intent, entry } }) => {
    await conversations.see(actor, conversation)
    const message = await findMessage(conversations, conversation, id)
    if (message?.from !== 'contact') throw fail.absent('absent')
    await transact(actor, 'lesson.correct', async (tx) => {
      await hearing.learn(tx, { source: 'corrected', text: textOf(message), conversation, message: id, intent, entry })
      tx.about('message', id)
    })
    return isDone
  })
}

/** What stands in a message in words. */
export function textOf({ parts }: Pick<Message, 'parts'>): string {
  return parts.flatMap((part) => (part.type === 'text' ? part.text : part.type === 'link' ? part.label : [])).join(' ')
}

async function findMessage(conversations: Pick<Conversations, 'messages'>, conversation: string, id: string): Promise<Message | undefined> {
  let before: number | undefined
  for (let read = 0; read < furthest; read += messagesRead) {
    const page = await conversations.messages(conversation, { before, limit: messagesRead })
    const found = page.find((message) => message.id === id)
    if (found || page.length < messagesRead) return found
    before = Math.min(...page.map(({ seq }) => seq))
  }
  return undefined
}
