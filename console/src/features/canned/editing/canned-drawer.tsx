import { cannedPartsLimit, editCanned, makeCanned } from '@yanshu/contract/canned.ts'
import type { Canned } from '@yanshu/contract/canned.ts'
import { Alert, App, Drawer, Form } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAskedClose } from '../../../ui/asked-close.ts'
import { EditFoot } from '../../../ui/edit-foot.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { CannedFields } from './canned-fields.tsx'
import { inputFrom, valuesOf } from './canned-values.ts'
import type { CannedValues } from './canned-values.ts'
import { useRemoveCanned } from './use-remove-canned.ts'

interface DrawerProps { reply: Canned | undefined; folders: readonly string[]; onClose: () => void }

/** One canned reply, new or to be changed; without the right to change it, to be read. */
export function CannedDrawer({ reply, folders, onClose }: DrawerProps) {
  const all = useWords()
  const words = all.canned
  const manages = useMay('canned.manage')
  const { message } = App.useApp()
  const [form] = Form.useForm<CannedValues>()
  const ask = useAskedClose(form, onClose)
  const [busy, setBusy] = useState(false)
  const may = reply?.editable ?? true
  const save = useSave(reply, form, onClose)
  const remove = useRemoveCanned(onClose)
  const finish = (): void => {
    const values = form.getFieldsValue(true) as CannedValues
    const { parts } = inputFrom(values)
    if (parts.length === 0) return form.setFields([{ name: 'text', errors: [words.empty] }])
    if (parts.length > cannedPartsLimit) return void message.warning(words.tooMany)
    save.mutate(values)
  }
  const footer = <EditFoot may={may} onRemove={reply && (() => remove.mutate(reply))} removing={remove.isPending} saving={save.isPending} busy={busy} onSave={form.submit} onClose={onClose} />
  return (
    <Drawer open size={Math.min(620, window.innerWidth)} title={reply === undefined ? words.add : may ? words.editTitle : words.viewTitle} onClose={ask} footer={footer}>
      {!may && <Alert className="conflict" type="info" showIcon title={words.viewOnly} />}
      <Form form={form} layout="vertical" disabled={!may} initialValues={valuesOf(reply, manages ? 'everyone' : 'own')} onFinish={finish} scrollToFirstError>
        <CannedFields disabled={!may} folders={folders} onBusy={setBusy} />
      </Form>
    </Drawer>
  )
}

function useSave(reply: Canned | undefined, form: ReturnType<typeof Form.useForm<CannedValues>>[0], onClose: () => void) {
  const words = useWords()
  return useAct({
    do: (values: CannedValues) => {
      const input = inputFrom(values)
      return reply === undefined ? call(makeCanned, { input }) : call(editCanned, { params: { id: reply.id }, input })
    },
    changes: ['canned'], said: words.act.saved, then: onClose,
    refused: (error) => {
      const taken = isRefusal(error, 'shortcut_taken')
      if (taken) form.setFields([{ name: 'shortcut', errors: [words.canned.shortcutTaken] }])
      return taken
    },
  })
}
