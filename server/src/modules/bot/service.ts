import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Language } from '@yanshu/contract/errors.ts'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import { readState } from '@yanshu/nlu/dialogue/state.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Logger } from '../../base/log.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Knowledge } from '../knowledge/service.ts'
import { lessonIn } from './learning.ts'
import { blankMemory, readMemory, remember, toTurnRow, type Asked, type Memory } from './memory.ts'
import { isFailure, isFirm, type Decision } from './deciding/policy.ts'
import { createQueries } from './queries.ts'
import { wordReply, type Reply } from './saying/reply.ts'
import { namelessBot } from './saying/present-reply.ts'
import { summarise, wantedIn } from './saying/summary.ts'
import type { Mind } from './thinking/mind.ts'
import type { OrderingDeps } from './thinking/own-orders.ts'
import { chosenIn, offeredBefore } from './thinking/chosen.ts'
import { readQuestion } from './thinking/question.ts'
import { createThinking, type Thought } from './thinking/thinking.ts'
import { createLooking } from './thoughts/looking.ts'
import { toThoughtRow, withoutQuotes } from './thoughts/present.ts'

export interface BotDeps extends OrderingDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  log: Logger
  mind: Mind
  knowledge: Knowledge
  conversations: Conversations
  /** The name under which the bot speaks in an inbox. */
  botNameOf(inbox: string, language: Language): string
  /** What an inbox suggests to ask when somebody comes in. */
  quickQuestionsOf?(inbox: string, language: Language): readonly string[]
  /** Whether a message raises the alarm of an angry contact, who then goes to people at once. */
  raisesAlarm?: (asking: Asking) => Promise<boolean>
  /** Answers a place with the nearest stores; without it places are answered as pictures are. */
  stores?: { tell(parts: readonly Part[], from: { brand?: string | undefined; language: Language }): Promise<Part[] | undefined> }
}

/** A contact's message and the conversation as it was after it. */
export interface Asking {
  message: Message
  conversation: Conversation
}
/** Longer than this nobody waits for a thought. */
const patienceMs = 2000
const keptMs = 30 * 86_400_000
const mostTrimmed = 2000
/** So many thoughts after a message may quote it. */
const mostQuoting = 20
/** Words calmer than this raise no alarm by themselves: it is not asked for. */
const leastAlarming = 0.2
/** An intent less sure than this is not named to people. */
const leastIntent = 0.4

/** The bot: thinks outside transactions, speaks inside them. */
export function createBot({ db, dialect, clock, log, mind, knowledge, conversations, botNameOf, quickQuestionsOf, stores, raisesAlarm, ...ordering }: BotDeps) {
  const queries = createQueries(db, dialect)
  const thinking = createThinking({ mind, knowledge, ...ordering })
  const aside = createThinking({ mind: { ...mind, read: mind.readAside }, knowledge, ...ordering })
  const looking = createLooking({ queries, thinker: aside, knowledge, conversations, now: () => clock.now() })

  /** The thought, but where it has no answer to whom the alarm gives to people anyway: nobody is offered choices and an apology at once. */
  async function yielding(asking: Asking, thought: Thought): Promise<Thought> {
    const isHandOver = thought.decision.act === 'hand_over'
    if ((isFirm(thought.decision) && !isHandOver) || (thought.reading?.feeling.anger ?? 0) < leastAlarming || !(await raisesAlarm?.(asking))) return thought
    return { ...thought, decision: isHandOver ? thought.decision : { act: 'hand_over', reason: 'complaint' }, isAlarming: true }
  }

  /** Stores what the bot says and what it remembers; hands over where that was decided. */
  async function speak(tx: Tx, { message, conversation }: Asking, thought: Thought, memory: Memory): Promise<boolean> {
    const { decision } = thought
    const botName = botNameOf(conversation.inbox, thought.language)
    const { parts, bot } = wordReply(decision, { ...thought, botName })
    const author = { id: 'bot', name: botName }
    const sent = await conversations.sendAsBot(tx, conversation.id, { author, clientId: `bot-${message.id}`, parts, bot }, Math.max(message.seq, memory.replySeq))
    if (!sent) return false
    const asked = remember(memory.asked, { ...askedOf(message, thought), ...choicesIn(parts) })
    const note = toThoughtRow(message, thought)
    if (note) await queries.noteThought(tx, note)
    const lesson = lessonIn(message, thought, memory.asked.at(-1))
    if (lesson) await mind.learn(tx, lesson)
    // Where somebody stood is kept no longer than it was needed for.
    if (decision.act === 'tell_stores') await conversations.roundPlaces(tx, message.id)
    const kept = { questionSeq: message.seq, replySeq: sent.seq, dialogue: dialogueOf(thought) }
    if (decision.act === 'hand_over') {
      const summed = { asked, reason: decision.reason, language: conversation.language, ...(thought.isAlarming && { isAngry: true }) }
      await queries.put(tx, toTurnRow(conversation.id, { ...blankMemory, ...kept, summed }, tx.now))
      await conversations.handOver(tx, conversation.id, decision.reason, { summary: summarise(summed), wanted: wantedIn(summed) })
    } else {
      await queries.put(tx, toTurnRow(conversation.id, { failures: failuresAfter(decision, memory.failures), asked, ...kept, summed: memory.summed }, tx.now))
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
        const found = await stores?.tell(message.parts, { brand, language })
        if (found) return tellingStores(found, language, memory)
        const read = readQuestion(message.parts)
        const meant = read.goods || read.order ? undefined : chosenIn(read.text, offeredBefore(memory.asked, quickQuestionsOf?.(conversation.inbox, language) ?? []))
        const question = meant === undefined || meant === read.text ? read : readQuestion([{ type: 'text', text: meant }])
        const thought = await within(clock, patienceMs, thinking.think(question, { brand, language, pageGoods, contact: conversation.contact.id }, memory, clock.now()))
        return await yielding({ message, conversation }, question === read ? thought : { ...thought, meant: question.text })
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
      const wroteOn = present.seq > message.seq && present.lastMessage?.from === 'contact' && await conversations.wroteAfter(tx, conversation.id, message.seq)
      if (memory.questionSeq >= message.seq || !mayGo || (wroteOn && !isFirm(thought.decision))) {
        tx.unchanged()
        // What is not said is still understood: the next message may be its other half.
        if (wroteOn && mayGo && memory.questionSeq < message.seq) await queries.put(tx, toTurnRow(conversation.id, { ...memory, dialogue: dialogueOf(thought) ?? memory.dialogue }, tx.now))
        return false
      }
      return speak(tx, asking, thought, memory)
    },

    /** An angry contact goes to people at once, with an apology and the summary. Nothing where people have the conversation. `alarm`: its id. */
    async yield(tx: Tx, conversation: string, alarm: string): Promise<boolean> {
      const present = await conversations.lock(tx, conversation)
      if (present.state !== 'bot') {
        tx.unchanged()
        return false
      }
      const memory = readMemory(await queries.turnInside(tx, conversation))
      const botName = botNameOf(present.inbox, present.language)
      const { parts, bot } = wordReply({ act: 'hand_over', reason: 'complaint' }, { language: present.language, botName, model: 'none', entries: new Map() })
      await conversations.sendAsBot(tx, conversation, { author: { id: 'bot', name: botName }, clientId: `bot-alarm-${alarm}`, parts, bot }, present.seq)
      const summed = { asked: memory.asked, reason: 'complaint', language: present.language, isAngry: true } as const
      await conversations.handOver(tx, conversation, 'complaint', { summary: summarise(summed) })
      await queries.put(tx, toTurnRow(conversation, { ...memory, failures: 0, asked: [], summed }, tx.now))
      return true
    },

    /** Tells the people what was asked, when the contact has gone to them past the bot. Nothing when nothing was asked. */
    async sumUp(tx: Tx, { id, language }: Conversation): Promise<void> {
      const memory = readMemory(await queries.turnInside(tx, id))
      if (memory.asked.length === 0) return tx.unchanged()
      const summed = { asked: memory.asked, reason: 'asked', language } as const
      await conversations.addSummary(tx, id, summarise(summed))
      await queries.put(tx, toTurnRow(id, { ...memory, summed }, tx.now))
    },

    /** Forgets failures: the conversation has come back to the bot. */
    async beginAnew(tx: Tx, conversation: string): Promise<void> {
      const row = await queries.turnInside(tx, conversation)
      // What the bot remembers is nobody's act, so it leaves no audit row.
      tx.unchanged()
      if (row) await queries.put(tx, toTurnRow(conversation, { ...readMemory(row), failures: 0, asked: [], dialogue: undefined }, tx.now))
    },

    /** A message was taken back: what it said and was thought to say is kept no longer. */
    async forgetWords(tx: Tx, { id, conversation, seq }: Pick<Message, 'id' | 'conversation' | 'seq'>): Promise<void> {
      const row = await queries.turnInside(tx, conversation)
      // The recall is on record.
      tx.unchanged()
      await queries.removeThought(tx, id)
      for (const quoting of (await queries.thoughtsAfter(tx, conversation, seq, mostQuoting)).flatMap((each) => withoutQuotes(each) ?? [])) await queries.noteThought(tx, quoting)
      const memory = readMemory(row)
      const without = (asked: readonly Asked[]) => asked.filter(({ message }) => message !== id)
      const asked = without(memory.asked)
      const summed = memory.summed && { ...memory.summed, asked: without(memory.summed.asked) }
      const isSummed = summed !== undefined && summed.asked.length < (memory.summed?.asked.length ?? 0)
      if (isSummed && memory.summed) await conversations.mendSummary(tx, conversation, summarise(memory.summed), summarise(summed))
      // The state of the dialogue holds its words and values among others, and does not tell which.
      if (row) await queries.put(tx, toTurnRow(conversation, { ...memory, asked, summed, dialogue: undefined }, tx.now))
    },

    /** What the bot would do with a first question, what it would say, and the entries that it found. */
    async attempt(text: string): Promise<{ decision: Decision; reply: Reply; found: { id: string; title: string; matched: string; confidence: number }[] }> {
      const now = clock.now()
      const thought = await aside.think(readQuestion([{ type: 'text', text }]), { language: 'zh-CN' }, blankMemory, now)
      const { answers, entries } = await aside.attempt(text, now)
      const reply = wordReply(thought.decision, { ...thought, botName: namelessBot[thought.language] })
      return { decision: thought.decision, reply, found: answers.map((answer) => ({ ...answer, title: entries.get(answer.id)?.title ?? '' })) }
    },

    /** What it made of a conversation, and what may be answered. Fails when search or engine do. */
    look: looking.look,
    /** Drops what this process keeps of a conversation that people have. */
    forgetBeside: looking.forget,
    hasOldThoughts: () => queries.hasThoughtsBefore(clock.now() - keptMs),
    /** Removes thoughts that are older than a month, some thousand at a time; gives how many. */
    trim: (tx: Tx) => queries.trimThoughts(tx, tx.now - keptMs, mostTrimmed),
  }
}
export type Bot = ReturnType<typeof createBot>

/** Where the nearest stores are is nobody's question that is left open: what was talked of goes on. */
function tellingStores(parts: readonly Part[], language: Language, { dialogue }: Memory): Thought {
  return { decision: { act: 'tell_stores', parts }, language, model: 'stores', answers: [], entries: new Map(), ...(dialogue !== undefined && { dialogue: readState(dialogue).state }) }
}

/** Orders stand by themselves; telephone numbers are for nobody's summary. */
const unsaid: ReadonlySet<string> = new Set(['order', 'phone'])
const mostTold = 8

function choicesIn(parts: readonly Part[]): Pick<Asked, 'choices'> {
  const choices = parts.flatMap((part) => (part.type === 'menu' ? part.items : []))
  return choices.length > 0 ? { choices } : {}
}

function askedOf(message: Message, { decision, entries, reading, intent, isForeign, meant }: Thought): Asked {
  const { text: written, goods } = readQuestion(message.parts)
  const text = meant ?? written
  const title = decision.act === 'answer' ? entries.get(decision.entry)?.title : undefined
  const told = isForeign ? [] : (reading?.entities ?? []).filter(({ type, start, end }) => end > start && !unsaid.has(type)).map((entity) => entity.text)
  const order = decision.act === 'tell_order' ? decision.told.card.id : readQuestion(message.parts).order?.id
  return {
    text: text === '' ? goods?.title ?? '' : text, act: decision.act, message: message.id,
    ...(title !== undefined && { title }), ...(decision.act === 'offer' && { offered: decision.entries }),
    ...(intent && !isForeign && intent.probability >= leastIntent && { intent: intent.name }), ...(isForeign && { isForeign }),
    ...(told.length > 0 && { told: told.slice(0, mostTold) }), ...(order !== undefined && { order }),
    ...(reading && { anger: Math.round(reading.feeling.anger * 100) / 100 }),
  }
}

function dialogueOf({ dialogue }: Thought): string | undefined {
  return dialogue && JSON.stringify(dialogue)
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
