import { ShoppingOutlined } from '@ant-design/icons'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useBeside } from '../beside.ts'
import { LinkedCustomer } from './linked-customer.tsx'
import { OrderView } from './order-view.tsx'
import { useOrders } from './use-orders.ts'

/** What the contact bought lately. */
export function OrdersTab() {
  const words = useWords().conversations.orders
  const query = useOrders()
  const { person } = useBeside()
  return (
    <Loaded query={query}>
      {({ connected, known, stranger, items }) => {
        if (!connected) return <Blank icon={<ShoppingOutlined />} title={words.notConnected} help={words.notConnectedHelp} />
        return (
          <div className="sidebar-list">
            <LinkedCustomer key={person.shop?.customer} known={known} />
            {known && items.length === 0 && <NoOrders stranger={stranger === true} />}
            {items.map((each) => <OrderView key={each.id} order={each} />)}
          </div>
        )
      }}
    </Loaded>
  )
}

/** Nothing bought, or nobody by that name: an account linked by hand may be mistyped. */
function NoOrders({ stranger }: { stranger: boolean }) {
  const { conversations: { orders: words }, sidebar: { customer } } = useWords()
  const byHand = useBeside().person.shop?.by === 'by_hand'
  if (stranger) return <Blank icon={<ShoppingOutlined />} title={words.stranger} help={byHand ? customer.strangerHelp : words.strangerHelp} />
  return <Blank icon={<ShoppingOutlined />} title={words.none} help={byHand ? customer.emptyHelp : words.noneHelp} />
}
