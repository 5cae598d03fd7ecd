import type { Entry, Variants } from '@yanshu/contract/knowledge.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'

/** An entry as pieces of a draft: the answer as text, its goods and links as cards beside it. */
export function piecesOf({ answer, goods, links }: Pick<Entry, 'answer' | 'goods' | 'links'>): (string | AgentSentPart)[] {
  return [answer, ...goods.map((each): AgentSentPart => ({ type: 'goods', goods: each })), ...links.map(({ label, url }): AgentSentPart => ({ type: 'link', label, url }))]
}

const mostNamed = 4

/** The cases of an answer with a name each: the first of their values. Goods are ids there, and their answers name them. */
export function casesOf({ slot, answers }: Variants): { name: string; answer: string }[] {
  return answers.map(({ values, answer }) => ({ name: slot === 'product' ? '' : `${values.slice(0, mostNamed).join('、')}${values.length > mostNamed ? '…' : ''}`, answer }))
}
