import { ShoppingOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { useState } from 'react'
import { yuanText } from '../../../lib/amounts.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { GoodsImage } from '../chat/goods-card.tsx'
import { goodsOf } from './goods-of.ts'
import './goods.css'

/** So many entries are asked for the goods that they name. */
const asked = 50

/** Goods to choose from: those that the knowledge names, or that a search of it finds. */
export function GoodsChoices({ conversation, onChoose, onLeave }: { conversation: Conversation; onChoose: (goods: Goods) => void; onLeave: () => void }) {
  const words = useWords().desk.parts
  const [text, setText] = useState('')
  const query = useQuery({
    queryKey: ['knowledge', 'goods', text], placeholderData: keepPreviousData, queryFn: () => call(listEntries, { query: { limit: asked, ...(text === '' ? {} : { text }) } }),
  })
  return (
    <div className="goods-choices" onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onLeave() } }}>
      <SearchBox value="" onSearch={setText} hint={words.searchGoods} autoFocus />
      <Loaded query={query}>
        {({ items }) => {
          const goods = goodsOf(items, conversation.brand, text)
          if (goods.length === 0) return <Blank icon={<ShoppingOutlined />} title={text === '' ? words.noGoods : words.goodsNotFound} help={text === '' ? words.noGoodsHelp : words.goodsNotFoundHelp} />
          return <ul data-stale={query.isPlaceholderData}>{goods.map((each) => <li key={each.id}><Choice goods={each} onChoose={onChoose} /></li>)}</ul>
        }}
      </Loaded>
    </div>
  )
}

function Choice({ goods, onChoose }: { goods: Goods; onChoose: (goods: Goods) => void }) {
  return (
    <button type="button" onClick={() => onChoose(goods)}>
      <GoodsImage image={goods.image} size={40} />
      <span>{goods.title}</span>
      {goods.price !== undefined && <strong>{yuanText(goods.price)}</strong>}
    </button>
  )
}
