import type { Message } from '@yanshu/contract/messages.ts'
import type { Asked } from './memory.ts'
import { readQuestion } from './thinking/question.ts'
import type { Thought } from './thinking/thinking.ts'

/** A message that is worth learning from, as `understanding` takes it. */
export interface Lesson {
  source: 'unanswered' | 'chosen'
  text: string
  conversation: string
  message: string
  intent?: string
  entry?: string
}

/** An intent less likely than this says nothing of what was meant. */
const leastIntent = 0.3

/** What a message teaches: itself, where nothing was found for it; the question before, where the contact chose what it meant: a choice sends its very words, its number stands for them (`meant`), and whoever writes others has asked something else. `last`: that question. */
export function lessonIn(message: Message, { decision, reading, entries, isForeign, meant }: Thought, last: Asked | undefined): Lesson | undefined {
  const text = meant ?? readQuestion(message.parts).text
  if (decision.act === 'answer' && last?.act === 'offer' && last.message !== undefined && last.offered?.includes(decision.entry) && entries.get(decision.entry)?.title === text) {
    return { source: 'chosen', text: last.text, conversation: message.conversation, message: last.message, entry: decision.entry }
  }
  const isUnanswered = decision.act === 'unknown' ? decision.help !== 'files' : decision.act === 'hand_over' && decision.reason === 'bot_failed'
  if (!isUnanswered || isForeign || text === '' || reading?.wish !== 'question') return undefined
  const [best] = reading.intents
  return { source: 'unanswered', text, conversation: message.conversation, message: message.id, ...(best && best.probability >= leastIntent && { intent: best.label }) }
}
