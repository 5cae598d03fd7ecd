import { Tabs } from 'antd'
import { useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { recalled, remember } from '../../lib/remember.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { maySendFrom, useBeside } from './beside.ts'
import { GoodsTab } from './sending/goods-tab.tsx'
import { RepliesTab } from './sending/replies-tab.tsx'
import { HistoryTab } from './history/history-tab.tsx'
import { OrdersTab } from './orders/orders-tab.tsx'
import { Who } from './who/who.tsx'

const kept = 'sidebar.tab'

/** Who the contact is, and below it what was bought, what was said, and what can be sent. */
export function PersonView() {
  const words = useWords().sidebar
  const { chat, person } = useBeside()
  const { modules } = useMe()
  const [chosen, setChosen] = useState(() => recalled(kept) ?? 'orders')
  const seesOrders = useMay('orders.read') && modules.includes('orders')
  const replies = useMay('conversations.reply')
  const sends = replies && maySendFrom(chat)
  const known = person.contact !== undefined
  const items = [
    ...(seesOrders ? [{ key: 'orders', label: words.tabs.orders, children: <OrdersTab /> }] : []),
    ...(known ? [{ key: 'history', label: words.tabs.history, children: <HistoryTab /> }] : []),
    ...(sends && modules.includes('canned') ? [{ key: 'replies', label: words.tabs.replies, children: <RepliesTab /> }] : []),
    ...(sends ? [{ key: 'goods', label: words.tabs.goods, children: <GoodsTab /> }] : []),
  ]
  const tab = items.find(({ key }) => key === chosen)?.key ?? items[0]?.key
  const choose = (key: string): void => {
    remember(kept, key)
    setChosen(key)
  }
  return (
    <>
      <Who />
      {tab !== undefined && <Tabs className="sidebar-tabs" activeKey={tab} onChange={choose} items={items.map((each) => ({ ...each, children: <div className="sidebar-panel">{each.children}</div> }))} size="small" destroyOnHidden={false} />}
      {replies && !sends && <p className="sidebar-foot faint">{words.onlyLooking}</p>}
    </>
  )
}
