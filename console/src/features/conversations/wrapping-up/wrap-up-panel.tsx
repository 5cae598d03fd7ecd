import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { readWrapUp, wrapUp } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Form, FormValues } from '@yanshu/contract/forms.ts'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { filledIn, missingIn } from '../forms/filling.ts'
import { FormFields } from '../forms/form-fields.tsx'
import { useForms } from '../forms/use-forms.ts'
import { takeSnapshot } from '../loading.ts'
import { useWorkspace } from '../workspace.ts'
import './wrap-up.css'

interface PanelProps { conversation: Conversation; onClose: () => void }

/** The wrap-up of a conversation (小结) at the foot of its chat, so that the messages stay in sight: filled in at the end, changed when something was forgotten. */
export function WrapUpPanel({ conversation, onClose }: PanelProps) {
  const forms = useForms('wrap-up', conversation.inbox)
  const words = useWords().desk.wrapUp
  const held = useQuery({
    queryKey: ['conversations', 'wrap-up', conversation.id, conversation.wrappedUp], enabled: conversation.wrappedUp,
    queryFn: () => call(readWrapUp, { params: { id: conversation.id } }), gcTime: 0,
  })
  const ready = forms.length > 0 && (!conversation.wrappedUp || held.data !== undefined)
  if (ready) return <Filling conversation={conversation} forms={forms} before={held.data} onClose={onClose} />
  return (
    <section className="desk-wrap-up" aria-label={words.title}>
      {held.isError ? <Failure error={held.error} retry={() => held.refetch()} /> : forms.length === 0 ? <p className="soft">{words.noForm}</p> : <Skeleton active />}
    </section>
  )
}

interface FillingProps extends PanelProps { forms: readonly Form[]; before: { form?: string; values: FormValues } | undefined }

function Filling({ conversation, forms, before, onClose }: FillingProps) {
  const words = useWords()
  const workspace = useWorkspace()
  const [chosen, setChosen] = useState(before?.form)
  const [values, setValues] = useState<FormValues>(before?.values ?? {})
  const [missing, setMissing] = useState<readonly string[]>([])
  const form = forms.find((each) => each.id === chosen) ?? forms[0]
  const save = useAct({
    do: (filled: { form: string; values: FormValues }) => call(wrapUp, { params: { id: conversation.id }, input: filled }),
    said: words.desk.wrapUp.saved, then: (next) => { takeSnapshot(workspace, next); onClose() },
  })
  if (form === undefined) return null
  const submit = (): void => {
    const lacking = missingIn(form.fields, values)
    setMissing(lacking)
    if (lacking.length === 0) save.mutate({ form: form.id, values: filledIn(form.fields, values) })
  }
  return (
    <section className="desk-wrap-up" aria-label={words.desk.wrapUp.title}>
      <header>
        <h3>{words.desk.wrapUp.title}</h3>
        {forms.length > 1 && <Select aria-label={words.desk.wrapUp.form} value={form.id} options={forms.map((each) => ({ value: each.id, label: each.title }))} onChange={(next) => { setChosen(next); setMissing([]) }} />}
        <Button type="text" icon={<CloseOutlined />} aria-label={words.desk.wrapUp.later} title={words.desk.wrapUp.later} onClick={onClose} />
      </header>
      <FormFields fields={form.fields} values={values} missing={missing} onChange={(key, value) => { setValues({ ...values, [key]: value }); setMissing(missing.filter((each) => each !== key)) }} />
      <footer>
        {missing.length > 0 && <span className="desk-failed" role="alert">{words.desk.wrapUp.missing}</span>}
        <Button onClick={onClose}>{words.desk.wrapUp.later}</Button>
        <Button type="primary" loading={save.isPending} onClick={submit}>{words.act.save}</Button>
      </footer>
    </section>
  )
}
