import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { orderFlow, type Missing } from '../deciding/policy.ts'
import { messages } from './messages.ts'

export interface Choice { label: string; send: string }

const mostChoices = 5

/** The question for what is missing, with what may be chosen. */
export function wordMissing(missing: Missing, entries: ReadonlyMap<string, Entry>, language: Language): { text: string; choices: Choice[] } {
  const say = messages[language]
  const { flow, slot, time, orders } = missing
  if (flow === orderFlow) {
    const choices = (orders ?? []).map((card) => ({ label: shorten(`${card.title} · ${say.orderStates[card.state]}`), send: say.lookUpOrder(card.id).send }))
    return { text: choices.length > 0 ? say.whichOrder : say.missing.order, choices }
  }
  const variants = entries.get(flow)?.variants
  const question = variants?.question ?? say.missing[variants?.slot ?? 'other'] ?? say.missing.other
  const choices = variants && slot === variants.slot ? variants.answers.flatMap(({ values }) => values[0] ?? []).slice(0, mostChoices).map((value) => ({ label: shorten(value), send: value })) : []
  return { text: time > 1 ? say.askAgain(question) : question, choices }
}

/** A label of a choice: 100 characters at most. */
export function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99).replace(/[\uD800-\uDBFF]$/, '')}…`
}
