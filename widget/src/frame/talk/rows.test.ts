import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Letter } from '../link/outbox.ts'
import { talkZh } from '../words/talk-zh.ts'
import { layOutRows, type RowSources, type Said } from './rows.ts'

const noon = new Date(2026, 10, 22, 12).getTime()
const minute = 60_000
const conversation: VisitorConversation = { id: 'c1', state: 'bot', seq: 9, agentRead: 2, contactRead: 0, revision: 1, nobodyHere: false, left: false, helpers: [] }
const message = (seq: number, values: Partial<Message> = {}): Message =>
  ({ id: `m${seq}`, conversation: 'c1', seq, at: noon + seq * 1000, from: 'contact', parts: [{ type: 'text', text: String(seq) }], ...values })
const letter = (values: Partial<Letter> = {}): Letter =>
  ({ clientId: 'letter-1', order: 1, at: noon + 10_000, parts: [{ type: 'text', text: 'x' }], shown: [{ type: 'text', text: 'x' }], ...values })

function layOut(messages: Message[], letters: Letter[] = [], more: Partial<RowSources> = {}) {
  const names = { bot: '小禾', agent: '客服' }
  return layOutRows({ messages, letters, conversation, names, language: 'zh-CN', words: talkZh, now: noon + 5 * minute, ...more })
}
const said = (messages: Message[], letters: Letter[] = [], more: Partial<RowSources> = {}) =>
  layOut(messages, letters, more).filter((row): row is Said => row.kind === 'said')

test('a day stands above its first message', () => {
  const yesterday = noon - 24 * 60 * minute
  const texts = layOut([message(1, { at: noon - 60 * 24 * 60 * minute }), message(2, { at: yesterday }), message(3), message(4)])
    .flatMap(row => (row.kind === 'day' ? [row.text] : []))
  assert.equal(texts.length, 3)
  assert.deepEqual(texts.slice(1), ['昨天', '今天'])
})

test('what one side says in one go stands together', () => {
  const rows = said([message(1), message(2), message(3, { from: 'bot' }), message(4, { from: 'bot', at: noon + 10 * minute })])
  assert.deepEqual(rows.map(({ isFirst, isLast }) => [isFirst, isLast]), [[true, false], [false, true], [true, true], [true, true]])
})

test('one\'s own messages tell how far they have come', () => {
  const rows = said([message(1), message(2), message(3)], [letter(), letter({ clientId: 'letter-2', failed: 'rule_refused' })])
  assert.deepEqual(rows.map(({ state }) => state), ['read', 'read', 'sent', 'sending', 'failed'])
  assert.equal(rows[4]?.failed, 'rule_refused')
})

test('a letter and the message that it becomes are one row', () => {
  const [before] = said([], [letter()])
  const [later] = said([message(1, { clientId: 'letter-1' })])
  assert.equal(before?.key, later?.key)
})

test('one can recall one\'s own within two minutes, by the server\'s clock', () => {
  const can = (now: number) => said([message(1), message(2, { from: 'bot' })], [], { now }).map(({ canRecall }) => canRecall === true)
  assert.deepEqual(can(noon + minute), [true, false])
  assert.deepEqual(can(noon + 3 * minute), [false, false])
})

test('what the bot says is marked as made by AI, with its source', () => {
  const [bot, agent] = said([message(1, { from: 'bot', bot: { label: 'AI生成', title: '发货时间' } }), message(2, { from: 'agent', author: { id: 'a', name: '小林' } })])
  assert.deepEqual([bot?.isAi, bot?.source, bot?.name], [true, '发货时间', '小禾'])
  assert.deepEqual([agent?.isAi, agent?.name], [undefined, '小林'])
})

test('notices are worded from the catalogue, a recall in the place of what was recalled', () => {
  const notice = (seq: number, code: 'assigned' | 'recalled', values?: Record<string, string>) =>
    message(seq, { from: 'system', parts: [{ type: 'notice', code, ...(values && { values }) }] })
  const rows = layOut([
    message(1, { parts: [], recalledAt: 1 }), notice(2, 'recalled'), message(3, { from: 'agent', parts: [], recalledAt: 1 }),
    notice(4, 'assigned', { agent: '小林' }), notice(5, 'assigned'),
  ])
  const texts = rows.flatMap(row => (row.kind === 'notice' ? [row.text] : []))
  assert.deepEqual(texts, ['您撤回了一条消息', '对方撤回了一条消息', '小林 已接入，请说说您的问题', '客服已接入，请说说您的问题'])
})

test('each form of a message is done by its own answer; one that names none answers the first', () => {
  const form = (id: string): Part => ({ type: 'form', form: id, title: id, fields: [] })
  const answer = (form?: string): Part => ({ type: 'form-answer', message: 'm1', ...(form && { form }), title: '', answers: [] })
  const asked = message(1, { from: 'agent', parts: [form('f1'), form('f2')] })
  const doneOf = (...answers: Message[]) => said([asked, ...answers])[0]?.done
  assert.equal(doneOf(), undefined)
  assert.deepEqual(doneOf(message(2, { parts: [answer('f2')] })), ['f2'])
  assert.deepEqual(doneOf(message(2, { parts: [answer()] })), ['f1'])
  assert.deepEqual(doneOf(message(2, { parts: [answer('f2')] }), message(3, { parts: [answer('f1')] })), ['f1', 'f2'])
})

test('a rating is the contact\'s own word, though the system writes it down; it cannot be taken back', () => {
  const [row] = said([message(1, { from: 'system', parts: [{ type: 'rating', invitation: 'i1', score: 5, tags: [] }] })], [], { now: noon + 2_000 })
  assert.deepEqual([row?.from, row?.name, row?.state, row?.canRecall], ['contact', talkZh.you, undefined, undefined])
})
