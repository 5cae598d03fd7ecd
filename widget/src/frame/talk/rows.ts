import type { Message, NoticeCode, Part } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import type { Letter } from '../link/outbox.ts'
import type { Quote } from '../link/wire.ts'
import { dayOf, nameDay, timeOf } from './moments.ts'
import type { TalkWords } from '../words/talk-zh.ts'

/** One line of the conversation as it is drawn; two that are equal look the same. */
export type Row =
  | { kind: 'day' | 'notice'; key: string; text: string }
  | Said

export interface Said {
  kind: 'said'
  key: string
  from: 'contact' | 'agent' | 'bot'
  name: string
  parts: Part[]
  quote?: Quote
  time: string
  /** First and last of what one side said in one go. */
  isFirst: boolean
  isLast: boolean
  /** For one's own. */
  state?: 'sending' | 'sent' | 'read' | 'failed'
  failed?: string
  clientId?: string
  /** Stored by the server, so that it can be quoted or recalled. */
  id?: string
  seq?: number
  conversation?: string
  /** Which of its forms were answered, its invitations taken up: their ids. */
  done?: readonly string[]
  canRecall?: boolean
  isAi?: boolean
  source?: string
}

export interface RowSources {
  messages: readonly Message[]
  letters: readonly Letter[]
  conversation: VisitorConversation | undefined
  names: { bot: string; agent: string }
  language: string
  words: TalkWords
  /** The server's clock, ms UTC. */
  now: number
}

/** Said within this long of each other by one side, messages stand together. */
const togetherMs = 180_000
const recallWindowMs = 120_000

/** Lays out what was said and what is on its way. */
export function layOutRows(sources: RowSources): Row[] {
  const said = [...sources.messages.map(message => ofMessage(message, sources)), ...sources.letters.map(letter => ofLetter(letter, sources))]
  const rows: Row[] = []
  let day = ''
  let before: { row: Said; at: number } | undefined
  for (const entry of said) {
    if (!entry) continue
    const { row, at } = entry
    if (dayOf(at) !== day) {
      day = dayOf(at)
      before = undefined
      rows.push({ kind: 'day', key: `day ${rows.length} ${day}`, text: nameDay(at, sources.now, sources.language, sources.words) })
    }
    if (row.kind === 'said') {
      const isTogether = before && before.row.from === row.from && before.row.name === row.name && at - before.at < togetherMs
      if (before && isTogether) before.row.isLast = false
      row.isFirst = !isTogether
      before = { row, at }
    } else before = undefined
    rows.push(row)
  }
  return rows
}

type Entry = { row: Row; at: number } | undefined

function ofMessage(message: Message, sources: RowSources): Entry {
  const { words, conversation } = sources
  const { at, id, seq, conversation: own } = message
  // What the system asks of the contact stands where people speak; how the contact rated it is the contact's own word.
  const isRating = message.parts.some(part => part.type === 'rating')
  const from = message.from !== 'system' ? message.from : isRating ? 'contact' : 'agent'
  if (message.recalledAt !== undefined) return { at, row: { kind: 'notice', key: id, text: from === 'contact' ? words.youRecalled : words.theyRecalled } }
  const notice = message.parts.find(part => part.type === 'notice')
  if (notice || message.from === 'system' && message.parts.length === 0) return notice && ofNotice(notice, message, words)
  const isPresent = message.conversation === conversation?.id
  const row: Said = {
    ...plain(message.clientId ?? id, from, nameOf({ ...message, from }, sources), message.parts, timeOf(at, sources.language)), id, seq, conversation: own,
    ...doneOf(message, sources),
    ...(message.quote && { quote: message.quote }),
    ...(message.from === 'contact' && { state: !isPresent || seq <= conversation.agentRead ? 'read' : 'sent' }),
    ...(message.from === 'contact' && isPresent && sources.now - at < recallWindowMs && { canRecall: true }),
    ...(from === 'bot' && { isAi: true }),
    ...(message.bot?.title && { source: message.bot.title }),
  }
  return { at, row }
}

/** What of the message's forms and invitations the contact has done, or is about to. An answer that names no form is to the first. */
function doneOf({ id, parts }: Message, { messages, letters }: RowSources): Pick<Said, 'done'> {
  const asked = parts.filter(part => part.type === 'form' || part.type === 'satisfaction')
  if (asked.length === 0) return {}
  const given = [...messages.flatMap(message => message.parts), ...letters.flatMap(letter => (letter.failed ? [] : letter.shown))]
  const first = parts.find(part => part.type === 'form')?.form
  const done = asked.flatMap(ask => ask.type === 'form'
    ? given.some(part => part.type === 'form-answer' && part.message === id && (part.form ?? first) === ask.form) ? ask.form : []
    : given.some(part => part.type === 'rating' && part.invitation === ask.invitation) ? ask.invitation : [])
  return done.length > 0 ? { done } : {}
}

function ofLetter(letter: Letter, { words, language }: RowSources): Entry {
  const { clientId, at, shown, quote, failed } = letter
  const row: Said = {
    ...plain(clientId, 'contact', words.you, shown, timeOf(at, language)), clientId, state: failed ? 'failed' : 'sending',
    ...(quote && { quote }), ...(failed && { failed }),
  }
  return { at, row }
}

function plain(key: string, from: Said['from'], name: string, parts: Part[], time: string): Said {
  return { kind: 'said', key, from, name, parts, time, isFirst: true, isLast: true }
}

/** A recall is shown in the place of what was recalled. */
function ofNotice(part: Extract<Part, { type: 'notice' }>, { id, at }: Message, words: TalkWords): Entry {
  if (part.code === 'recalled') return undefined
  const name = part.values?.['agentName'] ?? part.values?.['agent'] ?? part.values?.['name']
  const { assignedBy, joinedBy, leftBy, takenOverBy, ...plainly } = words.notices
  const named: Partial<Record<NoticeCode, (name: string) => string>> = { assigned: assignedBy, joined: joinedBy, left: leftBy, taken_over: takenOverBy }
  const text = (name && named[part.code]?.(String(name))) || plainly[part.code]
  return { at, row: { kind: 'notice', key: id, text } }
}

function nameOf({ from, author }: Pick<Message, 'from' | 'author'>, { words, names }: RowSources): string {
  if (from === 'contact') return words.you
  if (from === 'bot') return names.bot
  return author?.name || names.agent
}
