import type { Databases } from '../src/base/db/open.ts'
import type { Migration } from '../src/base/db/migrate.ts'
import type { Clock } from '../src/base/clock.ts'
import { newId } from '../src/base/ids.ts'
import type { Database } from '../src/database.ts'
import { stranger, type Actor } from '../src/host/actor.ts'
import { conversationSteps } from '../src/modules/conversations/migrations/steps.ts'
import { createConversations } from '../src/modules/conversations/service.ts'
import { formsFirst } from '../src/modules/forms/migrations/20261129_forms_first.ts'
import { createForms } from '../src/modules/forms/service.ts'
import { openWriter } from './writer.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'

const from = { ip: '127.0.0.1', port: 1, userAgent: 'test', channel: 'socket', requestId: 'request', language: 'zh-CN' } as const

/** Somebody who writes to us. */
export function aContact(name = '访客'): Actor {
  return { ...stranger(from), id: newId(), name, inbox: newId(), brand: newId() }
}

/** Somebody who answers. */
export function anAgent(name = '小林', groups: string[] = [], permissions: Permission[] = ['conversations.own', 'conversations.groups', 'conversations.reply']): Actor {
  return { ...stranger(from), type: 'user', id: newId(), name, groups, permissions: new Set(permissions), role: 'agent' }
}

/** Conversations on an empty database, without sockets or bot. `world.botIsOn` may be turned. */
export async function openConversing(databases: Databases<Database>, clock?: Clock, migrations: Record<string, Migration> = {}) {
  const opened = await openWriter(databases, { '20261129_forms_first': formsFirst, ...conversationSteps, ...migrations }, clock)
  const world = { botIsOn: true }
  const forms = createForms({ db: databases.reader, dialect: databases.dialect })
  const conversations = createConversations({
    db: databases.reader, dialect: databases.dialect, forms, botIsOn: () => world.botIsOn, nameOf: (id) => `name of ${id}`,
  })
  const { transact } = opened
  return {
    ...opened, conversations, forms, world,
    /** A new conversation of the contact. */
    begin: (contact: Actor, reopenMs = 60_000) => transact(contact, 'conversation.open', (tx) => conversations.open(tx, {
      inbox: contact.inbox!, brand: contact.brand!, contact: { id: contact.id, name: contact.name, known: false, blocked: false }, language: 'zh-CN', botOn: true, reopenMs,
    }, {})),
    say: (contact: Actor, conversation: string, text: string, clientId = newId()) => transact(contact, 'message.send', (tx) =>
      conversations.sendAsContact(tx, contact, { conversation, clientId, parts: [{ type: 'text', text }] })),
    answer: (agent: Actor, conversation: string, text: string, clientId = newId()) => transact(agent, 'message.send', (tx) =>
      conversations.sendAsAgent(tx, agent, { conversation, clientId, parts: [{ type: 'text', text }] })),
    give: (conversation: string, agent: Actor) => transact(agent, 'conversation.assign', (tx) => conversations.assign(tx, conversation, agent, 'test')),
    handOver: (contact: Actor, conversation: string) => transact(contact, 'conversation.hand_over', (tx) => conversations.askForPerson(tx, conversation)),
    /** Names of the events since the last call. */
    happened: () => opened.events.splice(0).map((event) => event.name),
  }
}
