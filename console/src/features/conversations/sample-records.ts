import type { Conversation, Note } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'

/** An id in the shape that the contract asks for, the same for the same number. */
export function sampleId(number: number): string {
  return `0190a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** A conversation for tests, with what matters to one of them. */
export function sampleConversation(facts: Partial<Conversation> = {}): Conversation {
  return {
    id: sampleId(1), inbox: sampleId(900), brand: sampleId(901), contact: { id: sampleId(902), name: '张伟', known: false, blocked: false },
    state: 'bot', language: 'zh-CN', seq: 0, agentRead: 0, contactRead: 0, contactReceived: 0, unread: 0, revision: 0, openedAt: 0, activeAt: 0, followUp: false,
    priority: 0, labels: [], helpers: [], mentioned: [], wrappedUp: false, ...facts,
  }
}

/** A message for tests. */
export function sampleMessage(seq: number, facts: Partial<Message> = {}): Message {
  return { id: sampleId(1000 + seq), conversation: sampleId(1), seq, at: seq * 1000, from: 'contact', parts: [{ type: 'text', text: `第 ${seq} 条` }], ...facts }
}

/** A note for tests. */
export function sampleNote(number: number, facts: Partial<Note> = {}): Note {
  return { id: sampleId(2000 + number), conversation: sampleId(1), at: number, kind: 'note', author: { id: sampleId(903), name: '小林' }, text: `备注 ${number}`, mentions: [], afterSeq: 0, ...facts }
}
