import type { TurnExpect } from './model.ts'
import type { Observed } from './observed.ts'

/**
 * What one message came to. `half`: choices that hold the right one. `wrong`: an answer that is none to this. `unhelpful`: no answer, and
 * not what was due. `handed-over`: to a person who was not needed. `missed`: a person was needed and not called. `with-person`: the
 * conversation was with people before, so the bot had no part in it.
 */
export type Verdict = 'right' | 'half' | 'wrong' | 'unhelpful' | 'handed-over' | 'missed' | 'with-person'

/** Judges what was done against what is expected, by the rules that model.ts states. */
export function judge(expect: TurnExpect | (TurnExpect & { readonly angry?: true }), done: Observed): Verdict {
  if (done.withPerson) return expect.kind === 'person' ? 'right' : 'with-person'
  if (done.handedOver) return expect.kind === 'person' || expect.angry ? 'right' : 'handed-over'
  switch (expect.kind) {
    case 'person': return 'missed'
    case 'answer': return judgeAnswer(expect.entries, done)
    case 'ask': return done.act === 'ask' && done.asked === expect.slot ? 'right' : judgeAnswer(expect.entries, done)
    case 'order': return done.act === 'order' ? 'right' : done.act === 'answer' ? 'wrong' : 'unhelpful'
    case 'out-of-scope': return isAnswered(done) ? 'wrong' : done.act === 'unknown' || done.act === 'offer' ? 'right' : 'unhelpful'
    case 'small-talk': return isAnswered(done) ? 'wrong' : done.act === 'talk' ? 'right' : 'unhelpful'
  }
}

function judgeAnswer(entries: readonly string[], done: Observed): Verdict {
  const holdsOne = (ids: readonly string[]): boolean => ids.some((id) => entries.includes(id))
  if (isAnswered(done)) return holdsOne(done.entries) ? 'right' : 'wrong'
  return done.act === 'offer' && holdsOne(done.choices) ? 'half' : 'unhelpful'
}

function isAnswered({ act }: Observed): boolean {
  return act === 'answer' || act === 'order'
}
