import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { CopyBox } from '../../ui/copy-box.tsx'
import { embedCode, embedWithGoods } from './embed.ts'

/** The lines that a shop puts into its pages. */
export function EmbedCode({ inbox }: { inbox: Inbox }) {
  const words = useWords().inboxes
  return (
    <section className="panel" id="part-embed">
      <header className="panel-head"><h2>{words.embed}</h2></header>
      <div className="panel-body stack">
        <p className="soft">{words.embedHelp}</p>
        <CopyBox code label={words.embed} text={embedCode(location.origin, inbox.id, inbox.look)} />
        <p className="soft">{words.embedGoodsHelp}</p>
        <CopyBox code label={words.embedGoods} text={embedWithGoods(location.origin, inbox.id, inbox.look, words.goodsExample)} />
      </div>
    </section>
  )
}
