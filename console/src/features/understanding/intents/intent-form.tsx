import { Alert, AutoComplete, Button, Form, Input, Radio, Select, Switch } from 'antd'
import type { FormInstance } from 'antd'
import { useRef, useState } from 'react'
import { editIntent, makeIntent, removeIntent, restoreIntent, slotTypes } from '@yanshu/contract/understanding.ts'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { groupName, nameOf, useIntents } from '../intent-names.ts'
import { groupsOf } from './grouping.ts'
import { inputFrom, suggestId, valuesOf } from './intent-values.ts'
import type { IntentValues } from './intent-values.ts'

const actions = ['answer', 'order', 'person', 'talk'] as const

interface IntentFormProps {
  intent: Intent | undefined
  onTouched: (touched: boolean) => void
  onMade: (id: string) => void
  onRemoved: () => void
}

/** The settings of an intent. A group that ships is written and read by its name. */
export function IntentForm({ intent, onTouched, onMade, onRemoved }: IntentFormProps) {
  const words = useWords()
  const may = useMay('understanding.edit')
  const [form] = Form.useForm<IntentValues>()
  const [conflict, setConflict] = useState(false)
  const save = useSave(intent, form, () => setConflict(true), (made) => {
    setConflict(false)
    onTouched(false)
    if (intent === undefined) onMade(made.id)
  })
  const remove = useRemove(intent, onRemoved)
  return (
    <>
      {conflict && <Alert className="conflict" type="warning" showIcon title={words.intents.conflict} action={<Button size="small" onClick={() => { form.setFieldsValue(valuesOf(intent)); setConflict(false) }}>{words.intents.loadLatest}</Button>} />}
      <Form form={form} layout="vertical" requiredMark disabled={!may} initialValues={valuesOf(intent)} onValuesChange={() => onTouched(true)} onFinish={() => save.mutate(form.getFieldsValue(true) as IntentValues)} scrollToFirstError>
        <Fields form={form} made={intent !== undefined} />
        {may && (
          <div className="intent-foot">
            {intent !== undefined && <Button danger type="text" onClick={() => remove.mutate()}>{words.act.remove}</Button>}
            <span className="toolbar-space" />
            <Button type="primary" htmlType="submit" loading={save.isPending}>{intent === undefined ? words.act.create : words.act.save}</Button>
          </div>
        )}
      </Form>
    </>
  )
}

function Fields({ form, made }: { form: FormInstance<IntentValues>; made: boolean }) {
  const words = useWords()
  const { intents: own, understanding } = words
  const all = useIntents().data?.items ?? []
  const act = Form.useWatch('act', form) ?? 'answer'
  /** An id that somebody wrote stays. */
  const suggested = useRef('')
  const suggest = (): void => {
    const { id = '', group = '', name = '', nameEn = '' } = form.getFieldsValue() as Partial<IntentValues>
    if (made || name.trim() === '' || (id !== '' && id !== suggested.current)) return
    suggested.current = suggestId(all, group, { name, nameEn })
    form.setFieldValue('id', suggested.current)
  }
  const required = { required: true, whitespace: true, message: words.act.required }
  return (
    <>
      <div className="field-pair">
        <Form.Item name="name" label={own.name} rules={[required]}><Input maxLength={60} placeholder={own.nameHint} onBlur={suggest} /></Form.Item>
        <Form.Item name="nameEn" label={own.nameEn}><Input maxLength={60} placeholder={words.act.optional} onBlur={suggest} /></Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name="group" label={own.group} getValueProps={(value: string) => ({ value: value === '' ? '' : groupName(value, understanding) })} normalize={(value: string) => groupWritten(value, understanding.groups)}>
          <AutoComplete maxLength={40} allowClear options={groupsOf(all).filter((each) => each !== '').map((each) => ({ value: groupName(each, understanding) }))} onBlur={suggest} />
        </Form.Item>
        {!made && <Form.Item name="id" label={own.id} extra={own.idHelp} rules={[{ pattern: /^[a-z0-9][a-z0-9.-]{0,63}$/, message: own.idWrong }]}><Input maxLength={64} spellCheck={false} className="mono" placeholder={own.idHint} /></Form.Item>}
      </div>
      <Form.Item name="description" label={own.description}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} placeholder={own.descriptionHint} /></Form.Item>
      <Form.Item name="act" label={own.action} extra={own.actionHelp[act]}><Radio.Group optionType="button" options={actions.map((each) => ({ value: each, label: understanding.actions[each] }))} /></Form.Item>
      {act === 'talk' && <Form.Item name="wish" label={own.talkAs}><Select options={Object.entries(understanding.wishes).map(([value, label]) => ({ value, label }))} /></Form.Item>}
      <Form.Item name="slots" label={own.slots} extra={own.slotsHelp}><Select mode="multiple" options={slotTypes.map((each) => ({ value: each, label: understanding.slots[each] }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item name="enabled" label={own.enabled} extra={own.enabledHelp} valuePropName="checked"><Switch /></Form.Item>
    </>
  )
}

/** The key of a group that ships, where its name was written; else what was written. */
function groupWritten(text: string | undefined, groups: Record<string, string>): string {
  const written = text ?? ''
  return Object.entries(groups).find(([, name]) => name === written.trim())?.[0] ?? written
}

function useSave(intent: Intent | undefined, form: FormInstance<IntentValues>, onConflict: () => void, then: (made: Intent) => void) {
  const words = useWords()
  const all = useIntents().data?.items ?? []
  return useAct({
    do: (values: IntentValues) => {
      const input = inputFrom(values)
      return intent === undefined ? call(makeIntent, { input: { ...input, id: values.id === '' ? suggestId(all, input.group, { name: input.name, nameEn: input.nameEn ?? '' }) : values.id } }) : call(editIntent, { params: { id: intent.id }, input: { ...input, revision: intent.revision } })
    },
    changes: ['understanding'], said: words.act.saved, then,
    refused: (error) => {
      if (!isRefusal(error, 'conflict')) return false
      if (intent === undefined) form.setFields([{ name: 'id', errors: [words.intents.idTaken] }])
      else onConflict()
      return true
    },
  })
}

/** Removing asks nothing, because it can be taken back. */
function useRemove(intent: Intent | undefined, then: () => void) {
  const words = useWords()
  const language = useLanguage()
  const undo = useUndo()
  const params = { id: intent?.id ?? '' }
  const changes = ['understanding']
  const restore = useAct({ do: () => call(restoreIntent, { params }), changes, said: words.act.restored })
  return useAct({
    do: () => call(removeIntent, { params }), changes,
    then: () => {
      if (intent !== undefined) undo(words.intents.removed(nameOf(intent, language)), () => restore.mutate())
      then()
    },
  })
}
