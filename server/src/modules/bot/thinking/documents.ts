import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Decision } from '../deciding/policy.ts'
import type { Findings } from './finding.ts'

/** A document this unlikely is about something else than the question. */
const leastConfidence = 0.05

/** An answer from a document on goods shows the other kind beside it: what the specification says, and what buyers say. */
export function addDocuments(decision: Decision, { answers, entries }: Findings): Decision {
  if (decision.act !== 'answer' || decision.also) return decision
  const entry = entries.get(decision.entry)
  if (!entry || !isDocument(entry)) return decision
  const isOther = (id: string) => {
    const other = entries.get(id)
    return other !== undefined && isDocument(other) && other.kind !== entry.kind && isAboutSame(other, entry)
  }
  const near = answers.find(({ id, confidence }) => confidence >= leastConfidence && isOther(id))?.id
  // What buyers say belongs to what the maker says, whatever was asked.
  const beside = near ?? (entry.kind === 'specification' ? entries.keys().find(isOther) : undefined)
  if (beside === undefined) return decision
  const { related: _, ...rest } = decision
  const related = decision.related?.filter((id) => id !== beside) ?? []
  return { ...rest, ...(related.length > 0 && { related }), also: [{ entry: beside, slots: [] }] }
}

function isDocument({ kind }: Entry): boolean {
  return kind === 'specification' || kind === 'review'
}

function isAboutSame(one: Entry, other: Entry): boolean {
  return one.goods.some(({ id }) => other.goods.some((goods) => goods.id === id))
}
