import type { ConversationView } from '@yanshu/contract/conversations.ts'
import { editSavedView, makeSavedView, savedViewNameLimit } from '@yanshu/contract/saved-views.ts'
import type { SavedView, SavedViewScope } from '@yanshu/contract/saved-views.ts'
import { Form, Input, Modal, Radio, Select } from 'antd'
import type { InputRef } from 'antd'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import type { ViewFilter } from '../views.ts'
import { useConditions } from './use-conditions.ts'

interface Values { name: string; scope: SavedViewScope['kind']; group?: string }
interface DialogProps {
  /** The one to be changed; without it a new one is made. */
  saved?: SavedView
  view: ConversationView
  filter: ViewFilter
  onClose: () => void
  onSaved?: (saved: SavedView) => void
}

/** Gives a view with its filter a name, and says who may use it. */
export function SaveDialog({ saved, view, filter, onClose, onSaved }: DialogProps) {
  const all = useWords()
  const words = all.desk.saved
  const shares = useMay('conversations.assign')
  const [form] = Form.useForm<Values>()
  const field = useRef<InputRef>(null)
  const conditions = useConditions(filter)
  const inWords = [all.conversations.views[view], ...conditions.map((each) => each.text)].join(' · ')
  const save = useAct({
    do: ({ name, ...values }: Values) => {
      const input = { name: name.trim(), view, filter, scope: scopeFrom(values) }
      return saved === undefined ? call(makeSavedView, { input }) : call(editSavedView, { params: { id: saved.id }, input })
    },
    changes: ['saved-views'], said: ({ name }) => words.savedNow(name), then: (made) => { onClose(); onSaved?.(made) },
    refused: (error) => {
      const taken = isRefusal(error, 'name_taken')
      if (taken) form.setFields([{ name: 'name', errors: [words.nameTaken] }])
      return taken
    },
  })
  const submit = (event: KeyboardEvent): void => {
    event.preventDefault()
    if (!event.nativeEvent.isComposing) form.submit()
  }
  const initial: Values = { name: saved?.name ?? [...inWords].slice(0, savedViewNameLimit).join(''), scope: saved?.scope.kind ?? 'own', ...(saved?.scope.kind === 'group' && { group: saved.scope.group }) }
  return (
    <Modal
      open title={saved === undefined ? words.save : shares ? words.edit : words.rename} okText={all.act.save} cancelText={all.act.cancel} confirmLoading={save.isPending} width={440}
      onOk={form.submit} onCancel={onClose} afterOpenChange={(open) => { if (open) field.current?.focus({ cursor: 'all' }) }}
    >
      <p className="soft">{inWords}</p>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: all.act.required }]}><Input ref={field} maxLength={savedViewNameLimit} showCount placeholder={words.nameHint} onPressEnter={submit} /></Form.Item>
        <ScopeFields shares={shares} />
      </Form>
    </Modal>
  )
}

/** Who may share chooses with whom. */
function ScopeFields({ shares }: { shares: boolean }) {
  const all = useWords()
  const words = all.desk.saved
  const groups = useGroups().data?.items ?? []
  const scope = Form.useWatch<Values['scope']>('scope')
  if (!shares) return <Form.Item name="scope" hidden><Input /></Form.Item>
  return (
    <>
      <Form.Item name="scope" label={words.scope} extra={scope === undefined || scope === 'own' ? undefined : words.forOthers}>
        <Radio.Group options={(['own', 'everyone', 'group'] as const).map((value) => ({ value, label: words.scopes[value] }))} />
      </Form.Item>
      {scope === 'group' && (
        <Form.Item name="group" label={words.whichGroup} rules={[{ required: true, message: all.act.required }]}>
          <Select options={groups.map((each) => ({ value: each.id, label: each.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
    </>
  )
}

function scopeFrom({ scope, group }: Omit<Values, 'name'>): SavedViewScope {
  return scope === 'group' ? { kind: 'group', group: group ?? '' } : { kind: scope }
}
