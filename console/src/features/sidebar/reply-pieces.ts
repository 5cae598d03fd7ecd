import type { Canned } from '@yanshu/contract/canned.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { fillVariables } from '../canned/filling.ts'
import type { Facts, VariableNames } from '../canned/filling.ts'

/** A canned reply as WeCom's chat can take it. */
export interface ReplyPieces {
  /** Its texts with what is known filled in; links stand there as addresses, choices as lines. */
  readonly text: string
  readonly goods: readonly Goods[]
  /** WeCom takes pictures of its own store only, so these stay behind. */
  readonly pictures: number
}

/** `origin` makes addresses whole that begin with a slash. */
export function piecesOfReply({ parts }: Pick<Canned, 'parts'>, facts: Facts, names: VariableNames, origin: string): ReplyPieces {
  const lines = parts.flatMap((part) => {
    if (part.type === 'text') return [fillVariables(part.text, facts, names)]
    if (part.type === 'link') return [`${part.label} ${new URL(part.url, origin).href}`]
    return part.type === 'menu' ? part.items.map((each) => `· ${each.label}`) : []
  })
  return {
    text: lines.join('\n').trim(),
    goods: parts.flatMap((part) => (part.type === 'goods' ? [part.goods] : [])),
    pictures: parts.filter((part) => part.type === 'image').length,
  }
}
