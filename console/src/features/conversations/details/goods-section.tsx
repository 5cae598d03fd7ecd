import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { GoodsCard } from '../chat/goods-card.tsx'
import { carryPart } from '../composer/drag-part.ts'
import { insertAtCaret } from '../composer/insertions.ts'
import { safeAddress } from '../linkify.ts'
import { useMayWrite } from '../use-may-write.ts'
import { Section } from './section.tsx'

/** What the contact looks at in the shop. */
export function GoodsSection({ conversation }: { conversation: Conversation }) {
  const all = useWords()
  const words = all.conversations.details
  const { dragHelp } = all.desk.parts
  const mayWrite = useMayWrite(conversation)
  const { goods, page } = conversation
  if (goods === undefined && page === undefined) return null
  const send = mayWrite && goods !== undefined
    ? <Button size="small" type="link" onClick={() => insertAtCaret(conversation.id, { type: 'goods', goods })}>{words.sendGoods}</Button> : undefined
  const address = safeAddress(page?.url)
  return (
    <Section title={goods === undefined ? words.page : words.goods}>
      {goods !== undefined && (
        <div draggable={mayWrite} title={mayWrite ? dragHelp : undefined} onDragStart={(event) => carryPart(event.dataTransfer, { type: 'goods', goods }, goods.title)}>
          <GoodsCard goods={goods} action={send} />
        </div>
      )}
      {page !== undefined && (
        <p className="desk-page">
          {goods !== undefined && <span className="faint">{words.page} </span>}
          {address === undefined ? page.title : <a href={address} target="_blank" rel="noopener noreferrer" title={page.url}>{page.title === '' ? page.url : page.title}</a>}
        </p>
      )}
    </Section>
  )
}
