import { Form, Select } from 'antd'
import { entryKinds } from '@yanshu/contract/knowledge.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { MomentField } from '../../ui/moment-fields.tsx'
import { IntentSelect } from '../understanding/intent-select.tsx'
import { Kept } from './kept.tsx'
import type { EntryValues } from './entry-values.ts'
import { timeOf } from './entry-values.ts'

/** Which intent the entry answers; whoever may not see intents leaves it as it is. */
export function IntentField() {
  const words = useWords().knowledge
  const form = Form.useFormInstance<EntryValues>()
  const mayRead = useMay('understanding.read')
  const mayEdit = useMay('knowledge.edit')
  const value = Form.useWatch('intent', form)
  if (!mayRead) return <Form.Item name="intent" hidden><Kept /></Form.Item>
  return (
    <Form.Item name="intent" label={words.intent} extra={words.intentHelp}>
      <IntentSelect value={value ?? undefined} onChange={(id) => form.setFieldValue('intent', id)} placeholder={words.noIntent} label={words.intent} disabled={!mayEdit} onClear={() => form.setFieldValue('intent', null)} />
    </Form.Item>
  )
}

/** Whether it is an answer or a document on goods. */
export function KindField() {
  const words = useWords().knowledge
  return (
    <Form.Item name="kind" label={words.kind} extra={words.kindHelp}>
      <Select options={entryKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
    </Form.Item>
  )
}

/** From when until when it holds. */
export function ValidityFields() {
  const words = useWords().knowledge
  const form = Form.useFormInstance<EntryValues>()
  const mayEdit = useMay('knowledge.edit')
  const [from, until] = [Form.useWatch('validFrom', form), Form.useWatch('validUntil', form)]
  const held = (name: 'validFrom' | 'validUntil', value: string | undefined, label: string) => (
    <MomentField value={value} label={label} clearable disabled={!mayEdit} onChange={(next) => form.setFieldValue(name, next)} />
  )
  return (
    <div className="field-pair">
      <Form.Item name="validFrom" label={words.validFrom} extra={words.validHelp}>{held('validFrom', from, words.validFrom)}</Form.Item>
      <Form.Item
        name="validUntil" label={words.validUntil} dependencies={['validFrom']}
        rules={[{ validator: (_, value: string | undefined) => {
          const [begins, ends] = [timeOf(form.getFieldValue('validFrom') as string | undefined), timeOf(value)]
          return begins !== undefined && ends !== undefined && ends <= begins ? Promise.reject(new Error(words.spanWrong)) : Promise.resolve()
        } }]}
      >{held('validUntil', until, words.validUntil)}</Form.Item>
    </div>
  )
}
