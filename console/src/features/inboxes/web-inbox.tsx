import { ArrowLeftOutlined, EyeOutlined, MobileOutlined } from '@ant-design/icons'
import { Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { Link, useHref } from 'react-router'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Page } from '../../ui/page.tsx'
import { usePhone } from '../../ui/phone.ts'
import { useBrandOf } from './brand-of.ts'
import { CustomerKeys } from './customer-keys.tsx'
import { EmbedCode } from './embed-code.tsx'
import { InboxBasics, InboxBot, InboxEnglish, InboxLook, InboxPlace } from './inbox-fields.tsx'
import { InboxForm } from './inbox-form.tsx'
import { valuesOf } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { PartLinks } from './part-links.tsx'
import { WidgetPreview } from './widget-preview.tsx'
import './inboxes.css'

/** Everything about a widget that stands on web pages, drawn as it will look. */
export function WebInbox({ inbox }: { inbox: Inbox }) {
  const words = useWords()
  const [form] = Form.useForm<InboxValues>()
  const [unsaved, setUnsaved] = useState(false)
  const [shown, setShown] = useState(false)
  const phone = usePhone()
  const seen = Form.useWatch((values: InboxValues) => values, form)
  const brand = useBrandOf(seen?.brand ?? inbox.brand)
  const values: InboxValues = seen?.look === undefined ? valuesOf(inbox) : { ...valuesOf(inbox), ...seen, look: { ...inbox.look, ...seen.look } }
  useLeaveGuard(unsaved)
  return (
    <Page title={inbox.name} about={<Link to="/inboxes" className="back"><ArrowLeftOutlined /> {words.inboxes.title}</Link>} actions={<>{phone && <Button icon={<MobileOutlined />} onClick={() => setShown(true)}>{words.inboxes.preview}</Button>}<OpenPreview inbox={inbox.id} /></>}>
      <PartLinks parts={['basics', 'look', 'place', 'bot', 'english', 'embed', 'keys']} />
      <div className="inbox-editor">
        <div className="inbox-parts">
          <InboxForm inbox={inbox} form={form} unsaved={unsaved} onUnsaved={setUnsaved}>
            <InboxBasics isWeb />
            <InboxLook brand={brand} />
            <InboxPlace />
            <InboxBot isWeb />
            <InboxEnglish isWeb />
          </InboxForm>
          <EmbedCode inbox={inbox} />
          <CustomerKeys inbox={inbox} />
        </div>
        {!phone && <aside className="inbox-preview" aria-label={words.inboxes.preview}><WidgetPreview values={values} brand={brand} /></aside>}
      </div>
      {phone && <Drawer className="preview-drawer" placement="bottom" size="auto" open={shown} title={null} closable={false} onClose={() => setShown(false)} footer={<Button block onClick={() => setShown(false)}>{words.act.close}</Button>}><WidgetPreview values={values} brand={brand} /></Drawer>}
    </Page>
  )
}

function OpenPreview({ inbox }: { inbox: string }) {
  const words = useWords().inboxes
  return <Button icon={<EyeOutlined />} href={useHref(`/preview/${inbox}`)} target="_blank" rel="noopener">{words.openPreview}</Button>
}
