import { ArrowLeftOutlined } from '@ant-design/icons'
import { Form } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Page } from '../../ui/page.tsx'
import { useChannelName } from './connecting/channel-mark.tsx'
import { Connecting } from './connecting/connecting.tsx'
import { ConnectingHelp } from './connecting/help-drawer.tsx'
import { PhoneLink } from './connecting/phone-link.tsx'
import { InboxBasics, InboxBot, InboxEnglish } from './inbox-fields.tsx'
import { InboxForm } from './inbox-form.tsx'
import { titledByBot } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { PartLinks } from './part-links.tsx'
import './inboxes.css'

/** An inbox that is connected to an account at a platform: the way there, and what contacts read. */
export function VendorInbox({ inbox }: { inbox: Inbox }) {
  const words = useWords()
  const channel = useChannelName(inbox.channel)
  const [form] = Form.useForm<InboxValues>()
  const [unsaved, setUnsaved] = useState(false)
  const [accountUnsaved, setAccountUnsaved] = useState(false)
  useLeaveGuard(unsaved || accountUnsaved)
  const about = <><Link to="/inboxes" className="back"><ArrowLeftOutlined /> {words.inboxes.title}</Link> · {channel}</>
  return (
    <Page title={inbox.name} about={about} actions={<><PhoneLink inbox={inbox.id} /><ConnectingHelp channel={inbox.channel} /></>}>
      <PartLinks parts={['connection', 'basics', 'bot', 'english']} />
      <div className="inbox-parts vendor-parts">
        <Connecting inbox={inbox} unsaved={accountUnsaved} onUnsaved={setAccountUnsaved} />
        <InboxForm inbox={inbox} form={form} unsaved={unsaved} onUnsaved={setUnsaved} finish={titledByBot}>
          <InboxBasics isWeb={false} />
          <InboxBot isWeb={false} />
          <InboxEnglish isWeb={false} />
        </InboxForm>
      </div>
    </Page>
  )
}
