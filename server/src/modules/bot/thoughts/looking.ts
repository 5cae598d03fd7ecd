import { thought as thoughtSchema, type Suggestion, type Thought as ShownThought } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Knowledge } from '../../knowledge/service.ts'
import { readMemory, type Memory } from '../memory.ts'
import type { Queries } from '../queries.ts'
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
/** How far back what a person has answered is thought of. */
const mostUnthought = 4
const mostSuggested = 3
const leastSuggested = 0.15
const mostKept = 500

/** What was thought of messages that a person has answered, of one conversation: as far as `seq`. */
interface Beside { seq: number; dialogue: string | undefined; thoughts: ShownThought[] }

/** Shows people what the bot made of a conversation; where one of them has it, the bot thinks on beside, when somebody looks. */
export function createLooking({ queries, thinker, knowledge, conversations, now }: LookingDeps) {
  const kept = new Map<string, Beside>()

  /** Thinks of what was written since a person has the conversation; from where it last got to. */
  async function thinkOn(conversation: Conversation, memory: Memory): Promise<ShownThought[]> {
    const before = kept.get(conversation.id)
    const from: Beside = before && before.seq >= memory.questionSeq ? before : { seq: memory.questionSeq, dialogue: memory.dialogue, thoughts: [] }
    const fresh = (await conversations.messages(conversation.id, { limit: 30 })).filter((message) => message.from === 'contact' && message.seq > from.seq && isForBot(message.parts))
    // A list of its own: two people may look at once.
    const thoughts = [...from.thoughts]
    let { seq, dialogue } = from
    for (const message of fresh.slice(-mostUnthought)) {
      const thought = await thinker.think(readQuestion(message.parts), settingOf(conversation), { failures: 0, asked: [], dialogue }, now())
      const shown = presentThought(message, thought, false)
      if (shown) thoughts.unshift(shown)
      dialogue = thought.dialogue && JSON.stringify(thought.dialogue)
      seq = message.seq
    }
    keep(conversation.id, { seq, dialogue, thoughts: thoughts.slice(0, mostThoughts) })
    return thoughts
  }

  function keep(conversation: string, beside: Beside): void {
    kept.delete(conversation)
    kept.set(conversation, beside)
    const oldest = kept.size > mostKept ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  /** What may be answered to the latest question, best first. */
  async function suggest(thoughts: readonly ShownThought[]): Promise<Suggestion[]> {
    const question = thoughts[0]?.sources.length === 0 ? thoughts.slice(0, 3).find(({ sources }) => sources.length > 0) : thoughts[0]
    const likely = (question?.sources ?? []).filter(({ confidence }) => confidence >= leastSuggested).slice(0, mostSuggested)
    const entries = new Map((await knowledge.entriesInUse(likely.map(({ entry }) => entry))).map((entry) => [entry.id, entry]))
    return likely.flatMap(({ entry: id, confidence }) => {
      const entry = entries.get(id)
      if (!entry) return []
      const slots = (question?.slots ?? []).map((told) => ({ ...told, slot: told.type, from: 'said' as const }))
      return [{ entry: id, title: entry.title, confidence, text: textFor(entry, slots), goods: entry.goods.slice(0, 4), links: entry.links }]
    })
  }

  return {
    /** The thoughts on the last messages, latest first, and what may be answered. Fails when search or engine do. */
    async look(conversation: Conversation): Promise<{ thoughts: ShownThought[]; suggestions: Suggestion[] }> {
      const rows = await queries.thoughts(conversation.id, mostThoughts)
      const said = rows.flatMap(readThought)
      const isPeoples = conversation.state === 'assigned' || conversation.state === 'waiting'
      const beside = isPeoples ? await thinkOn(conversation, readMemory(await queries.turn(conversation.id))) : []
      const known = new Set(said.map(({ message }) => message))
      const thoughts = [...beside.filter(({ message }) => !known.has(message)), ...said].toSorted((a, b) => b.seq - a.seq).slice(0, mostThoughts)
      return { thoughts, suggestions: conversation.state === 'closed' ? [] : await suggest(thoughts) }
    },
    /** Thinks of a conversation anew when somebody looks again. */
    forget: (conversation: string): void => void kept.delete(conversation),
  }
}
export type Looking = ReturnType<typeof createLooking>

function settingOf({ brand, language, goods, contact }: Conversation) {
  return { brand, language, pageGoods: goods, contact: contact.id }
}

/** A thought that an earlier version kept in another shape is left out. */
function readThought({ thought }: ThoughtRow): ShownThought[] {
  const read = thoughtSchema.safeParse(JSON.parse(thought))
  return read.success ? [read.data] : []
}
