import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Drawer, Tabs } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import { ContactCard } from '../../contacts/contact-card.tsx'
import { MoodSection } from '../../emotion/mood-section.tsx'
import { KnowledgeTab } from '../../knowledge/inserting/knowledge-tab.tsx'
import { WhyAssigned } from '../../routing/why-assigned.tsx'
import { Earlier } from '../history/earlier.tsx'
import { PageTrail } from '../history/page-trail.tsx'
import { usePlace } from '../place.ts'
import { ThinkingTab } from '../thinking/thinking-tab.tsx'
import { useThinks } from '../thinking/use-thinking.ts'
import { AboutConversation } from './about-conversation.tsx'
import { GoodsSection } from './goods-section.tsx'
import { HandedOver } from './handed-over.tsx'
import { LeftDetails } from './left-details.tsx'
import { OrdersSection } from './orders-section.tsx'

/** The right column: the contact, what the bot handed over, goods, orders, earlier conversations. */
export function Details({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations.details
  return <aside className="desk-details" aria-label={words.label}><DetailTabs key={conversation.contact.id} conversation={conversation} /></aside>
}

/** The same, drawn over the chat where there is no room beside it. */
export function DetailsDrawer({ conversation, open, onClose }: { conversation: Conversation; open: boolean; onClose: () => void }) {
  const words = useWords().conversations.act
  return (
    <Drawer open={open} onClose={onClose} title={words.details} size={Math.min(380, window.innerWidth)} className="desk-drawer" destroyOnHidden>
      <DetailTabs key={conversation.contact.id} conversation={conversation} />
    </Drawer>
  )
}

function DetailTabs({ conversation }: { conversation: Conversation }) {
  const all = useWords()
  const words = all.conversations.details
  const mayRead = useMay('contacts.read')
  const mayOrders = useMay('orders.read')
  const mayKnow = useMay('knowledge.read')
  const knows = useMe().modules.includes('knowledge') && mayKnow
  const thinks = useThinks()
  const place = usePlace()
  const open = (id: string): void => { place.setDetails(false); place.open(id) }
  const items = [
    { key: 'contact', label: words.tabs.contact, children: <About conversation={conversation} /> },
    ...(thinks ? [{ key: 'thinking', label: all.thinking.tab, children: <ThinkingTab key={conversation.id} conversation={conversation} /> }] : []),
    ...(mayOrders ? [{ key: 'orders', label: words.tabs.orders, children: <OrdersSection conversation={conversation} /> }] : []),
    ...(knows ? [{ key: 'knowledge', label: all.finding.knowledge.tab, children: <KnowledgeTab key={place.tab.text} conversation={conversation} begun={place.tab.text} /> }] : []),
    { key: 'history', label: words.tabs.history, children: <Earlier conversation={conversation} onOpen={open} /> },
    ...(mayRead ? [{ key: 'pages', label: all.desk.history.pages, children: <PageTrail contact={conversation.contact.id} /> }] : []),
  ]
  const tab = items.find((each) => each.key === place.tab.key)?.key ?? 'contact'
  return <Tabs activeKey={tab} onChange={(key) => place.showTab(key)} items={items} className="desk-detail-tabs" size="small" />
}

function About({ conversation }: { conversation: Conversation }) {
  const mayRead = useMay('contacts.read')
  return (
    <div className="desk-sections">
      {conversation.left !== undefined && <LeftDetails conversation={conversation} left={conversation.left} />}
      <HandedOver conversation={conversation} />
      <MoodSection key={conversation.id} conversation={conversation} />
      {mayRead && <ContactCard id={conversation.contact.id} />}
      <GoodsSection conversation={conversation} />
      <AboutConversation conversation={conversation} />
      <WhyAssigned conversation={conversation} />
    </div>
  )
}
