import { thought as thoughtSchema, type Suggestion, type Thought as ShownThought } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import { readMemory, type Memory } from '../memory.ts'
import type { Queries } from '../queries.ts'
import { calmingFor } from '../saying/calming.ts'
import { textFor } from '../saying/entry-text.ts'
import { isForBot, readQuestion } from '../thinking/question.ts'
import type { Thinker } from '../thinking/thinking.ts'
import type { ThoughtRow } from '../tables.ts'
import { presentThought } from './present.ts'

export interface LookingDeps {
  queries: Pick<Queries, 'turn' | 'thoughts'>
  thinker: Pick<Thinker, 'think'>
  knowledge: Pick<Knowledge, 'entriesInUse'>
  conversations: Pick<Conversations, 'messages'>
  now(): number
}

const mostThoughts = 20
/** How many of what nobody has thought of yet are thought of at a time, and among how many messages they are looked for. */
const mostUnthought = 10
const mostRead = 60
const mostSuggested = 3
const leastSuggested = 0.15
const mostKept = 500

/** What was thought of messages that a person has answered, of one conversation: as far as `seq`. */
interface Beside { seq: number; dialogue: string | undefined; thoughts: ShownThought[] }

/** Shows people what the bot made of a conversation; where one of them has it, the bot thinks on beside, when somebody looks. */
export function createLooking({ queries, thinker, knowledge, conversations, now }: LookingDeps) {
  const kept = new Map<string, Beside>()

  /** Thinks of what was written since a person has the conversation; from where it last got to. */
  async function thinkOn(conversation: Conversation, memory: Memory, known: ReadonlySet<string>): Promise<ShownThought[]> {
    const before = kept.get(conversation.id)
    const from: Beside = before && before.seq >= memory.questionSeq ? before : { seq: memory.questionSeq, dialogue: memory.dialogue, thoughts: before?.thoughts ?? [] }
    const isThought = ({ id }: Message) => known.has(id) || from.thoughts.some(({ message }) => message === id)
    const fresh = (await conversations.messages(conversation.id, { limit: mostRead })).filter((message) => message.from === 'contact' && isForBot(message.parts)).slice(-mostThoughts).filter((message) => !isThought(message))
    // A list of its own: two people may look at once.
    const thoughts = [...from.thoughts]
    let { seq, dialogue } = from
    for (const message of fresh.slice(-mostUnthought)) {
      const thought = await thinker.think(readQuestion(message.parts), settingOf(conversation), { failures: 0, asked: [], dialogue }, now())
      const shown = presentThought(message, thought, false)
      if (shown) thoughts.unshift(shown)
      // What was passed over among older messages is not what the talk goes on from.
      if (message.seq <= seq) continue
      dialogue = thought.dialogue && JSON.stringify(thought.dialogue)
      seq = message.seq
    }
    keep(conversation.id, { seq, dialogue, thoughts: thoughts.toSorted((a, b) => b.seq - a.seq).slice(0, mostThoughts) })
    return thoughts
  }

  function keep(conversation: string, beside: Beside): void {
    kept.delete(conversation)
    kept.set(conversation, beside)
    const oldest = kept.size > mostKept ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  /** What may be answered to the latest question, best first, without what was answered before. */
  async function suggest(thoughts: readonly ShownThought[]): Promise<Suggestion[]> {
    const question = thoughts[0]?.sources.length === 0 ? thoughts.slice(0, 3).find(({ sources }) => sources.length > 0) : thoughts[0]
    const likely = (question?.sources ?? []).filter(({ confidence }) => confidence >= leastSuggested)
    const entries = new Map((await knowledge.entriesInUse(likely.map(({ entry }) => entry))).map((entry) => [entry.id, entry]))
    const given = thoughts.filter(({ act, sources }) => act === 'answer' && entries.has(sources[0]?.entry ?? '')).map((thought) => wordGiven(thought, entries))
    return likely.flatMap(({ entry: id, confidence }) => {
      const entry = entries.get(id)
      const text = entry && textFor(entry, slotsOf(question))
      if (!entry || text === undefined || given.includes(id + text)) return []
      return [{ entry: id, title: entry.title, confidence, text, goods: entry.goods.slice(0, 4), links: entry.links }]
    }).slice(0, mostSuggested)
  }

  return {
    /** The thoughts on the last messages, latest first, what may be answered, and what may be said first to who is angry. Fails when search or engine do. */
    async look(conversation: Conversation): Promise<{ thoughts: ShownThought[]; suggestions: Suggestion[]; calming?: string }> {
      const rows = await queries.thoughts(conversation.id, mostThoughts)
      const said = rows.flatMap(readThought)
      const isPeoples = conversation.state === 'assigned' || conversation.state === 'waiting'
      const known = new Set(said.map(({ message }) => message))
      const beside = isPeoples ? await thinkOn(conversation, readMemory(await queries.turn(conversation.id)), known) : []
      const thoughts = [...beside.filter(({ message }) => !known.has(message)), ...said].toSorted((a, b) => b.seq - a.seq).slice(0, mostThoughts)
      const calming = isPeoples && conversation.lastMessage?.from !== 'agent' ? calmingFor(thoughts, conversation.language) : undefined
      return { thoughts, suggestions: conversation.state === 'closed' ? [] : await suggest(thoughts), ...(calming !== undefined && { calming }) }
    },
    /** Thinks of a conversation anew when somebody looks again. */
    forget: (conversation: string): void => void kept.delete(conversation),
  }
}
export type Looking = ReturnType<typeof createLooking>

/** The text that the bot answered with: of the same entry another value has another answer. */
function wordGiven(thought: ShownThought, entries: ReadonlyMap<string, Entry>): string {
  const entry = entries.get(thought.sources[0]?.entry ?? '')
  return entry ? entry.id + textFor(entry, slotsOf(thought)) : ''
}

function slotsOf(thought: ShownThought | undefined) {
  return (thought?.slots ?? []).map((told) => ({ ...told, slot: told.type, from: 'said' as const }))
}

function settingOf({ brand, language, goods, contact }: Conversation) {
  return { brand, language, pageGoods: goods, contact: contact.id }
}

/** A thought that an earlier version kept in another shape is left out. */
function readThought({ thought }: ThoughtRow): ShownThought[] {
  const read = thoughtSchema.safeParse(JSON.parse(thought))
  return read.success ? [read.data] : []
}
