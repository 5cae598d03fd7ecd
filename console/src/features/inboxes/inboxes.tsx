import { ApiOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useBrandOf } from './brand-of.ts'
import { ChannelMark, useChannelName } from './connecting/channel-mark.tsx'
import { InboxTabs } from './inbox-tabs.tsx'
import { NewInbox } from './new-inbox.tsx'
import './inboxes.css'

/** The channels through which conversations come. */
export function Inboxes() {
  const words = useWords().inboxes
  const may = useMay('inboxes.manage')
  const inboxes = useInboxes()
  const [adding, setAdding] = useState(false)
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={add} tabs={<InboxTabs />}>
      <Loaded query={inboxes}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<ApiOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : <ul className="cards">{items.map((inbox) => <li key={inbox.id}><InboxCard inbox={inbox} /></li>)}</ul>)}
      </Loaded>
      {adding && <NewInbox onClose={() => setAdding(false)} />}
    </Page>
  )
}

function InboxCard({ inbox }: { inbox: Inbox }) {
  const words = useWords().inboxes
  const brand = useBrandOf(inbox.brand)
  const channel = useChannelName(inbox.channel)
  return (
    <Link className="panel card inbox-card" to={`/inboxes/${inbox.id}`} data-off={!inbox.enabled && inbox.connected !== false}>
      <span className="card-head">
        <ChannelMark channel={inbox.channel} />
        <span className="inbox-name"><h2>{inbox.name}</h2><small className="faint">{channel}</small></span>
        <span className="toolbar-space" />
        <State inbox={inbox} />
      </span>
      <span className="card-line"><span className="faint">{words.brand}</span><span>{brand?.name ?? '…'}</span></span>
      <span className="card-line"><span className="faint">{words.bot}</span><span>{inbox.botOn ? words.botOn(inbox.look.botName) : words.botOff}</span></span>
      {inbox.channel === 'web' && <span className="card-line"><span className="faint">{words.origins}</span><span className="inbox-origins">{inbox.origins.length === 0 ? words.originsNone : inbox.origins.join('，')}</span></span>}
    </Link>
  )
}

function State({ inbox: { connected, enabled } }: { inbox: Inbox }) {
  const words = useWords()
  if (connected === false) return <span className="chip" data-tone="warn">{words.connecting.notConnected}</span>
  return <span className="chip" data-tone={enabled ? 'good' : undefined}>{enabled ? words.inboxes.enabled : words.inboxes.disabled}</span>
}
