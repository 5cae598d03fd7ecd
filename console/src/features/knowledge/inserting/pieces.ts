import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'

/** An entry as pieces of a draft: the answer as text, its goods and links as cards beside it. */
export function piecesOf({ answer, goods, links }: Pick<Entry, 'answer' | 'goods' | 'links'>): (string | AgentSentPart)[] {
  return [answer, ...goods.map((each): AgentSentPart => ({ type: 'goods', goods: each })), ...links.map(({ label, url }): AgentSentPart => ({ type: 'link', label, url }))]
}
