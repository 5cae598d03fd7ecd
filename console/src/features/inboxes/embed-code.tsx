import type { Inbox } from '@yanshu/contract/brands.ts'
import { plainColor, useBrandOf } from './brand-of.ts'
import { useWords } from '../../lib/language.ts'
import { CopyBox } from '../../ui/copy-box.tsx'
import { embedCode, embedWithGoods } from './embed.ts'

/** The lines that a shop puts into its pages. */
export function EmbedCode({ inbox }: { inbox: Inbox }) {
  const words = useWords().inboxes
  const brand = useBrandOf(inbox.brand)
  const look = { position: inbox.look.position, color: inbox.look.color ?? brand?.theme.color ?? plainColor }
  return (
    <section className="panel" id="part-embed">
      <header className="panel-head"><h2>{words.embed}</h2></header>
      <div className="panel-body stack">
        <p className="soft">{words.embedHelp}</p>
        <CopyBox code label={words.embed} text={embedCode(location.origin, inbox.id, look)} />
        <p className="soft">{words.embedGoodsHelp}</p>
        <CopyBox code label={words.embedGoods} text={embedWithGoods(location.origin, inbox.id, look, words.goodsExample)} />
      </div>
    </section>
  )
}
