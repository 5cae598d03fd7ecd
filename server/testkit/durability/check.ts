import type { Message } from '@yanshu/contract/messages.ts'
import type { Journal } from '../journal.ts'
import type { Outbox } from '../outbox.ts'

/** A message as the database holds it when all is over. */
export interface Stored {
  id: string
  conversation: string
  seq: number
  clientId: string
  author: string
  text: string
}
export interface Writer { name: string; outbox: Outbox }
export interface Reader { name: string; journal: Journal }

/**
 * Holds what clients were told against what is stored (G1–G5): one sentence for each broken promise. `complete` readers
 * must have read their conversations to the end; others any beginning of them.
 */
export function findBroken(stored: readonly Stored[], writers: readonly Writer[], readers: readonly (Reader & { complete: boolean })[]): string[] {
  return [
    ...checkNumbers(stored),
    ...checkOrigins(stored, writers),
    ...writers.flatMap((writer) => checkWriter(stored, writer)),
    ...readers.flatMap((reader) => checkReader(stored, reader)),
  ]
}

/** `seq` is 1..n in every conversation; nobody's client id is there twice. */
function checkNumbers(stored: readonly Stored[]): string[] {
  const broken: string[] = []
  for (const [conversation, messages] of byConversation(stored)) {
    const wrong = messages.findIndex(({ seq }, at) => seq !== at + 1)
    if (wrong >= 0) broken.push(`${conversation}: seq ${messages[wrong]?.seq} stands where ${wrong + 1} belongs`)
  }
  const seen = new Set<string>()
  for (const { conversation, author, clientId } of stored) {
    const key = `${conversation} ${author} ${clientId}`
    if (seen.has(key)) broken.push(`${clientId} is stored twice`)
    seen.add(key)
  }
  return broken
}

/** stored ⊆ attempted: what people wrote has the text that they wrote. Notices of the system have no writer. */
function checkOrigins(stored: readonly Stored[], writers: readonly Writer[]): string[] {
  const attempted = new Map(writers.flatMap(({ outbox }) => [...outbox.attempted]))
  return stored.filter(({ author }) => author !== 'system').flatMap((message) => {
    const wanted = attempted.get(message.clientId)
    if (!wanted) return [`${message.clientId} is stored, but nobody sent it`]
    return wanted.text === message.text && wanted.conversation === message.conversation ? [] : [`${message.clientId} is stored with something else`]
  })
}

/** acked ⊆ stored, under the id and the `seq` that were said; nothing that was refused is stored. */
function checkWriter(stored: readonly Stored[], { name, outbox }: Writer): string[] {
  const byClientId = new Map(stored.map((message) => [message.clientId, message]))
  const lost = [...outbox.acked.values()].flatMap(({ clientId, id, seq }) => {
    const found = byClientId.get(clientId)
    if (!found) return [`${clientId} was acknowledged and is lost`]
    return found.id === id && found.seq === seq ? [] : [`${clientId} was acknowledged as ${seq} and is stored as ${found.seq}`]
  })
  const refused = [...outbox.refused.keys()].filter((clientId) => byClientId.has(clientId)).map((clientId) => `${clientId} was refused and is stored`)
  return [...lost, ...refused, ...outbox.contradictions.map((sentence) => `${name}: ${sentence}`)]
}

/** Every reader saw the one order, from the first message on, with the content that is stored. */
function checkReader(stored: readonly Stored[], { name, journal, complete }: Reader & { complete: boolean }): string[] {
  const all = byConversation(stored)
  const broken = journal.contradictions.map((sentence) => `${name}: ${sentence}`)
  for (const conversation of journal.conversations()) {
    const there = all.get(conversation) ?? []
    const read = journal.messages(conversation)
    const wrong = read.findIndex((message, at) => !isSame(message, there[at]))
    if (wrong >= 0) broken.push(`${name}: read ${read[wrong]?.id} as number ${wrong + 1} of ${conversation}, stored is ${there[wrong]?.id ?? 'nothing'}`)
    if (complete && read.length < there.length) broken.push(`${name}: read ${read.length} of ${there.length} in ${conversation}`)
  }
  return broken
}

function isSame(message: Message, there: Stored | undefined): boolean {
  const first = message.parts[0]
  const text = first?.type === 'text' ? first.text : ''
  return there !== undefined && message.id === there.id && message.seq === there.seq && text === there.text
}

function byConversation(stored: readonly Stored[]): Map<string, Stored[]> {
  const sorted = [...stored].sort((a, b) => a.seq - b.seq)
  return Map.groupBy(sorted, ({ conversation }) => conversation)
}
