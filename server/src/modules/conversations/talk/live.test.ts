import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToAgent, ToVisitor } from '@yanshu/contract/realtime.ts'
import { createLog } from '../../../base/log.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import type { EventList } from '../../../host/events/list.ts'
import type { NearLive } from '../../../host/module.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { conversationLive } from './live.ts'

interface Told { topics: readonly string[]; frame: ToAgent | ToVisitor; except?: readonly string[] | undefined }

eachDatabase((_name, open) => {
  test('who may not see a conversation any more is told to take it away, and nothing that happened since', async () => {
    const clock = turnableClock()
    const desk = await openConversing(await open<Database>(), clock)
    const told: Told[] = []
    const live: NearLive = {
      toAgents: (topics, frame, except) => void told.push({ topics, frame, except }), toVisitors: (topics, frame) => void told.push({ topics, frame }), close: () => {}, isHeardByVisitors: () => true, regard: () => [],
    }
    const handlers = conversationLive(desk.conversations, clock, createLog('silent'))
    const [contact, mine, group] = [aContact(), anAgent('甲'), newId()]
    const id = await desk.begin(contact)
    await desk.say(contact, id, '我要退款')
    await desk.give(id, mine)
    await desk.transact(mine, 'conversation.transfer', (tx) => desk.conversations.transferToGroup(tx, id, group, '客户很急'))
    const waiting = desk.events.findLast((event) => event.name === 'conversation.waiting')!
    handlers['conversation.waiting']?.(waiting as typeof waiting & { name: 'conversation.waiting'; payload: EventList['conversation.waiting'] }, live)
    const [hidden, shown] = told
    assert.deepEqual(hidden?.topics, [`agent:${mine.id}`])
    // Whoever sees it by another right keeps it on the screen.
    assert.deepEqual(hidden.except, ['conversations:all', `group:${group}`])
    assert.doesNotMatch(JSON.stringify(hidden.frame), /很急|退款/)
    assert.deepEqual(shown?.topics, ['conversations:all', `group:${group}`])
    assert.match(JSON.stringify(shown.frame), /很急/)
    await desk.stop()
  })

  test('what goes on in one inbox is not told to the contact\'s page of another', async () => {
    const clock = turnableClock()
    const desk = await openConversing(await open<Database>(), clock)
    const told: Told[] = []
    const live: NearLive = { toAgents: () => {}, toVisitors: (topics, frame) => void told.push({ topics, frame }), close: () => {}, isHeardByVisitors: () => true, regard: () => [] }
    const handlers = conversationLive(desk.conversations, clock, createLog('silent'))
    const contact = aContact()
    await desk.say(contact, await desk.begin(contact), '你好')
    const added = desk.events.findLast((event) => event.name === 'message.added')!
    handlers['message.added']?.(added as typeof added & { name: 'message.added'; payload: EventList['message.added'] }, live)
    assert.deepEqual(told.map((each) => each.topics), [[`visit:${contact.id}:${contact.inbox}`]])
    await desk.stop()
  })

  test('a process that has no socket of the contact reads nothing for it', async () => {
    const clock = turnableClock()
    const desk = await openConversing(await open<Database>(), clock)
    const contact = aContact()
    await desk.say(contact, await desk.begin(contact), '你好')
    const read: string[] = []
    const watched = { ...desk.conversations, rowOf: (id: string) => (read.push(id), desk.conversations.rowOf(id)) }
    const opened = desk.events.find((event) => event.name === 'message.added')!
    const { conversation } = opened.payload as EventList['message.added']
    const changed = { ...opened, name: 'conversation.changed', payload: { conversation } } as const
    const tell = (heard: readonly string[]) => new Promise<void>((resolve) => {
      const live: NearLive = { toAgents: () => {}, toVisitors: () => resolve(), close: () => {}, isHeardByVisitors: (topic) => heard.includes(topic), regard: () => [] }
      conversationLive(watched, clock, createLog('silent'))['conversation.changed']?.(changed, live)
      if (heard.length === 0) resolve()
    })
    await tell([])
    assert.deepEqual(read, [])
    await tell([`visit:${contact.id}:${contact.inbox}`])
    assert.deepEqual(read, [conversation.id])
    await desk.stop()
  })
})
