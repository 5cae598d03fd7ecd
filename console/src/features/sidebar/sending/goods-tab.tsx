import { ShoppingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Goods } from '@yanshu/contract/messages.ts'
import { sidebarCard, sidebarGoods } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { GoodsCard } from '../../conversations/chat/goods-card.tsx'
import { useBeside } from '../beside.ts'
import { SendButton } from './send-button.tsx'

/** Goods that fit the contact or a search, each to be sent as a card. */
export function GoodsTab() {
  const words = useWords().sidebar
  const { inbox, chat: { external } } = useBeside()
  const [text, setText] = useState('')
  const search = useCallback((next: string) => setText(next), [])
  const query = useQuery({
    queryKey: ['goods', external, text], placeholderData: (before) => before, queryFn: () => call(sidebarGoods, { params: { inbox }, input: { external, ...(text === '' ? {} : { text }) } }),
  })
  return (
    <div className="sidebar-list">
      <SearchBox value="" onSearch={search} hint={words.searchGoods} />
      <Loaded query={query}>
        {({ items }) => (items.length === 0
          ? <Blank icon={<ShoppingOutlined />} title={text === '' ? words.noGoods : words.nothingFound} help={text === '' ? words.noGoodsHelp : words.nothingFoundHelp} />
          : <ul className="sidebar-goods" data-stale={query.isPlaceholderData}>{items.map((each) => <li key={each.id}><Row goods={each} /></li>)}</ul>)}
      </Loaded>
    </div>
  )
}

function Row({ goods }: { goods: Goods }) {
  const words = useWords().sidebar
  const { inbox } = useBeside()
  const prepare = async () => [await call(sidebarCard, { params: { inbox }, input: { kind: 'goods', goods } })]
  return <GoodsCard goods={goods} action={<SendButton label={words.sendOf(goods.title)} prepare={prepare} />} />
}
