import { Button, Form } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../lib/language.ts'
import { valuesOf } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'
import { useSaveInbox } from './use-save-inbox.ts'

interface InboxFormProps {
  inbox: Inbox
  form: FormInstance<InboxValues>
  unsaved: boolean
  onUnsaved: (unsaved: boolean) => void
  /** What is saved of what was entered. */
  finish?: (values: InboxValues) => InboxValues
  children: ReactNode
}

/** What is said of an inbox, with the bar that saves it once something has changed. */
export function InboxForm({ inbox, form, unsaved, onUnsaved, finish = (values) => values, children }: InboxFormProps) {
  const words = useWords()
  const save = useSaveInbox(inbox, form, () => onUnsaved(false))
  const forget = (): void => {
    form.resetFields()
    onUnsaved(false)
  }
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(inbox)} onValuesChange={() => onUnsaved(true)} onFinish={() => save.mutate(finish(form.getFieldsValue()))} scrollToFirstError>
      {children}
      {unsaved && (
        <div className="save-bar">
          <span>{words.inboxes.unsaved}</span>
          <Button onClick={forget}>{words.act.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>{words.act.save}</Button>
        </div>
      )}
    </Form>
  )
}
