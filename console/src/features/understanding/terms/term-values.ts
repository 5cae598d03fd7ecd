import type { SlotType, Term } from '@yanshu/contract/understanding.ts'

/** A term as a form holds it. */
export interface TermValues { type: SlotType; name: string; aliases: string[]; code?: string }
type Input = Omit<Term, 'id' | 'updatedAt'>

/** How many aliases a term takes, and how long each may be, as the contract has it. */
export const mostAliases = 30
export const longestAlias = 100

/** The form's values of a term; without one those of a new one. */
export function valuesOf(term: Term | undefined, type: SlotType = 'product'): TermValues {
  return term === undefined ? { type, name: '', aliases: [], code: '' } : { type: term.type, name: term.name, aliases: term.aliases, code: term.code ?? '' }
}

/** What the server takes: aliases trimmed, each once, the name itself not among them. */
export function inputFrom({ type, name, aliases, code = '' }: TermValues): Input {
  const own = name.trim()
  const others = aliases.map((each) => each.trim()).filter((each) => each !== '' && each !== own)
  return { type, name: own, aliases: [...new Set(others)], ...(code.trim() !== '' && type === 'product' && { code: code.trim() }) }
}
