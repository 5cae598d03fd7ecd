import { ArrowLeftOutlined, EyeOutlined, MobileOutlined } from '@ant-design/icons'
import { Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { Link, useHref, useParams } from 'react-router'
import { editInbox } from '@yanshu/contract/brands.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { NotFound } from '../../ui/full-page.tsx'
import { useLeaveGuard } from '../../ui/leave-guard.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { usePhone } from '../../ui/phone.ts'
import { useAct } from '../../ui/use-act.ts'
import { useBrandOf } from './brand-of.ts'
import { CustomerKeys } from './customer-keys.tsx'
import { EmbedCode } from './embed-code.tsx'
import { InboxBasics, InboxBot, InboxEnglish, InboxLook, InboxPlace } from './inbox-fields.tsx'
import { tidied, valuesOf } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { PartLinks } from './part-links.tsx'
import { WidgetPreview } from './widget-preview.tsx'
import './inboxes.css'

/** The page of one inbox. */
export function InboxPage() {
  const { inbox: id } = useParams()
  const inboxes = useInboxes()
  return (
    <Loaded query={inboxes} waiting={<div className="page" />}>
      {({ items }) => {
        const inbox = items.find((each) => each.id === id)
        return inbox === undefined ? <NotFound /> : <Editor key={inbox.id} inbox={inbox} />
      }}
    </Loaded>
  )
}

function Editor({ inbox }: { inbox: Inbox }) {
  const words = useWords()
  const [form] = Form.useForm<InboxValues>()
  const [unsaved, setUnsaved] = useState(false)
  const [shown, setShown] = useState(false)
  const phone = usePhone()
  const seen = Form.useWatch((values: InboxValues) => values, form)
  const brand = useBrandOf(seen?.brand ?? inbox.brand)
  const values: InboxValues = seen?.look === undefined ? valuesOf(inbox) : { ...valuesOf(inbox), ...seen, look: { ...inbox.look, ...seen.look } }
  useLeaveGuard(unsaved)
  const save = useSave(inbox, form, () => setUnsaved(false))
  const forget = (): void => {
    form.resetFields()
    setUnsaved(false)
  }
  return (
    <Page title={inbox.name} about={<Link to="/inboxes" className="back"><ArrowLeftOutlined /> {words.inboxes.title}</Link>} actions={<>{phone && <Button icon={<MobileOutlined />} onClick={() => setShown(true)}>{words.inboxes.preview}</Button>}<OpenPreview inbox={inbox.id} /></>}>
      <PartLinks />
      <div className="inbox-editor">
        <div className="inbox-parts">
          <Form form={form} layout="vertical" initialValues={valuesOf(inbox)} onValuesChange={() => setUnsaved(true)} onFinish={() => save.mutate(form.getFieldsValue())} scrollToFirstError>
            <InboxBasics />
            <InboxLook brand={brand} />
            <InboxPlace />
            <InboxBot />
            <InboxEnglish />
            {unsaved && (
              <div className="save-bar">
                <span>{words.inboxes.unsaved}</span>
                <Button onClick={forget}>{words.act.cancel}</Button>
                <Button type="primary" htmlType="submit" loading={save.isPending}>{words.act.save}</Button>
              </div>
            )}
          </Form>
          <EmbedCode inbox={inbox} />
          <CustomerKeys inbox={inbox} />
        </div>
        {!phone && <aside className="inbox-preview" aria-label={words.inboxes.preview}><WidgetPreview values={values} brand={brand} /></aside>}
      </div>
      {phone && <Drawer className="preview-drawer" placement="bottom" size="auto" open={shown} title={null} closable={false} onClose={() => setShown(false)} footer={<Button block onClick={() => setShown(false)}>{words.act.close}</Button>}><WidgetPreview values={values} brand={brand} /></Drawer>}
    </Page>
  )
}

function useSave(inbox: Inbox, form: ReturnType<typeof Form.useForm<InboxValues>>[0], onSaved: () => void) {
  const words = useWords()
  return useAct({
    do: (values: InboxValues) => call(editInbox, { params: { id: inbox.id }, input: tidied({ ...valuesOf(inbox), ...values, look: { ...inbox.look, ...values.look } }) }),
    changes: ['inboxes'], said: words.act.saved,
    then: (saved) => {
      form.setFieldsValue(valuesOf(saved))
      onSaved()
    },
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
}

function OpenPreview({ inbox }: { inbox: string }) {
  const words = useWords().inboxes
  return <Button icon={<EyeOutlined />} href={useHref(`/preview/${inbox}`)} target="_blank" rel="noopener">{words.openPreview}</Button>
}
