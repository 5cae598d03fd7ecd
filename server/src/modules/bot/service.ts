import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Nlu } from '@yanshu/nlu/types.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Logger } from '../../base/log.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Knowledge } from '../knowledge/service.ts'
import { blankMemory, readMemory, remember, toTurnRow, type Asked, type Memory } from './memory.ts'
import { isFailure, isFirm, type Decision, type Thresholds } from './deciding/policy.ts'
import { createQueries } from './queries.ts'
import { wordReply } from './saying/reply.ts'
import { summarise } from './saying/summary.ts'
import { createThinking, readQuestion, type ThinkingDeps, type Thought } from './thinking/thinking.ts'

export interface BotDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  log: Logger
  nlu: Nlu
  thresholds: Thresholds
  knowledge: Knowledge
  conversations: Conversations
  /** The name under which the bot speaks in an inbox. */
  botNameOf(inbox: string, language: Language): string
  orderOf?: ThinkingDeps['orderOf']
  tellsOrders?: ThinkingDeps['tellsOrders']
}

/** A contact's message and the conversation as it was after it. */
export interface Asking {
  message: Message
  conversation: Conversation
}
/** Longer than this nobody waits for a thought. */
const patienceMs = 2000

/** The bot: thinks outside transactions, speaks inside them. */
export function createBot({ db, dialect, clock, log, nlu, thresholds, knowledge, conversations, botNameOf, orderOf, tellsOrders }: BotDeps) {
  const queries = createQueries(db, dialect)
  const thinking = createThinking({ nlu, knowledge, thresholds, orderOf, tellsOrders })

  /** Stores what the bot says and what it remembers; hands over where that was decided. */
  async function speak(tx: Tx, { message, conversation }: Asking, thought: Thought, memory: Memory): Promise<boolean> {
    const { decision } = thought
    const botName = botNameOf(conversation.inbox, thought.language)
    const { parts, bot } = wordReply(decision, { ...thought, botName })
    const author = { id: 'bot', name: botName }
    const sent = await conversations.sendAsBot(tx, conversation.id, { author, clientId: `bot-${message.id}`, parts, bot }, Math.max(message.seq, memory.replySeq))
    if (!sent) return false
    const asked = remember(memory.asked, askedOf(message, thought))
    const seqs = { questionSeq: message.seq, replySeq: sent.seq }
    if (decision.act === 'hand_over') {
      await queries.put(tx, toTurnRow(conversation.id, { ...blankMemory, ...seqs }, tx.now))
      await conversations.handOver(tx, conversation.id, decision.reason, { summary: summarise(asked, decision.reason, conversation.language) })
    } else {
      await queries.put(tx, toTurnRow(conversation.id, { failures: failuresAfter(decision, memory.failures), asked, ...seqs }, tx.now))
    }
    return true
  }

  return {
    /** Whether the bot is to think about what the contact writes: the conversation is its own, or waits while nobody is here. */
    async isAskedIn({ id, state }: Conversation): Promise<boolean> {
      return state === 'bot' || (state === 'waiting' && (await conversations.isLeftAlone(id)))
    },

    /** Decides what to do with a message; a failure or a long wait is decided too: to hand over. Reads only. */
    async consider({ message, conversation }: Asking): Promise<Thought> {
      const { brand, language, goods: pageGoods } = conversation
      try {
        const memory = readMemory(await queries.turn(conversation.id))
        return await within(clock, patienceMs, thinking.think(readQuestion(message.parts), { brand, language, pageGoods, contact: conversation.contact.id }, memory))
      } catch (error) {
        log.error({ err: error, conversation: conversation.id }, 'the bot could not think; a person is asked')
        return { decision: { act: 'hand_over', reason: 'bot_failed' }, language, model: 'none', answers: [], entries: new Map() }
      }
    },

    /**
     * Says what was decided, unless the message was dealt with before, a person has the conversation by now, or the contact
     * has written on and the answer to that will say more. Who waits for a person hears answers only. Gives whether something was said.
     */
    async reply(tx: Tx, asking: Asking, thought: Thought): Promise<boolean> {
      const { message, conversation } = asking
      const memory = readMemory(await queries.turnInside(tx, conversation.id))
      const present = await conversations.lock(tx, conversation.id)
      const mayGo = present.state === 'bot' || (present.state === 'waiting' && thought.decision.act === 'answer')
      const wroteOn = present.seq > message.seq && present.lastMessage?.from === 'contact'
      if (memory.questionSeq >= message.seq || !mayGo || (wroteOn && !isFirm(thought.decision))) {
        tx.unchanged()
        return false
      }
      return speak(tx, asking, thought, memory)
    },

    /** Tells the people what was asked, when the contact has gone to them past the bot. Nothing when nothing was asked. */
    async sumUp(tx: Tx, { id, language }: Conversation): Promise<void> {
      const { asked } = readMemory(await queries.turnInside(tx, id))
      if (asked.length === 0) return tx.unchanged()
      await conversations.addSummary(tx, id, summarise(asked, 'asked', language))
    },

    /** Forgets failures: the conversation has come back to the bot. */
    async beginAnew(tx: Tx, conversation: string): Promise<void> {
      const row = await queries.turnInside(tx, conversation)
      // What the bot remembers is nobody's act, so it leaves no audit row.
      tx.unchanged()
      if (row) await queries.put(tx, toTurnRow(conversation, { ...readMemory(row), failures: 0, asked: [] }, tx.now))
    },

    /** What the bot would do with a first question, and the entries that it found. */
    async attempt(text: string): Promise<{ decision: Decision; found: { id: string; title: string; matched: string; confidence: number }[] }> {
      const { decision } = await thinking.think({ text, files: false }, { language: 'zh-CN' }, blankMemory)
      const { parse, entries } = await thinking.rank(text, undefined)
      const titles = new Map(entries.map((entry) => [entry.id, entry.title]))
      return { decision, found: parse.answers.map((answer) => ({ ...answer, title: titles.get(answer.id) ?? '' })) }
    },
  }
}
export type Bot = ReturnType<typeof createBot>

function askedOf(message: Message, { decision, entries }: Thought): Asked {
  const { text, goods } = readQuestion(message.parts)
  const title = decision.act === 'answer' ? entries.get(decision.entry)?.title : undefined
  return {
    text: text === '' ? goods?.title ?? '' : text, act: decision.act,
    ...(title !== undefined && { title }), ...(decision.act === 'offer' && { offered: decision.entries }),
  }
}

function failuresAfter(decision: Decision, before: number): number {
  if (isFailure(decision)) return before + 1
  return decision.act === 'answer' ? 0 : before
}

/** Rejects when the work takes longer than `ms`. */
async function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  let cancel = () => {}
  const late = new Promise<never>((_, reject) => {
    cancel = clock.after(ms, () => reject(new Error(`no thought within ${ms} ms`)))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    cancel()
  }
}
