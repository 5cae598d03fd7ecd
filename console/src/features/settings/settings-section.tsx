import { Alert, Button, Form } from 'antd'
import type { FormRule } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { putSettings } from '@yanshu/contract/administration.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import type { Catalogue } from '../../lib/language.ts'
import { refresh } from '../../lib/queries.ts'
import { useAct } from '../../ui/use-act.ts'
import { schemaFields } from './schema-fields.ts'
import type { SchemaField } from './schema-fields.ts'
import { SettingsInput } from './settings-input.tsx'
import './settings.css'

type Section = Answered<typeof putSettings.shape>

/** One section: a form of its fields, saved by itself. */
export function SettingsSection({ section, onUnsaved }: { section: Section; onUnsaved: (unsaved: boolean) => void }) {
  const words = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [unsaved, setUnsaved] = useState(false)
  const [conflict, setConflict] = useState(false)
  const fields = schemaFields(section.schema).filter((field) => field.kind !== 'other')
  const initial = Object.fromEntries(fields.map((field) => [field.key, section.values[field.key] ?? field.fallback]))
  const mark = (is: boolean): void => {
    setUnsaved(is)
    onUnsaved(is)
  }
  const save = useAct({
    do: (values: Record<string, unknown>) => call(putSettings, { params: { name: section.name }, input: { values: { ...section.values, ...values }, revision: section.revision } }),
    changes: ['settings'], said: words.act.saved, then: () => mark(false),
    refused: (error) => {
      setConflict(isRefusal(error, 'conflict'))
      return isRefusal(error, 'conflict')
    },
  })
  const about = sectionAbout(section.name, words)
  return (
    <section id={section.name} className="panel" aria-label={about.name}>
      <header className="panel-head"><h2>{about.name}</h2></header>
      <div className="panel-body">
        {conflict && <Alert className="conflict" type="warning" showIcon title={words.settings.conflict} action={<Button size="small" onClick={() => void refresh('settings')}>{words.settings.loadLatest}</Button>} />}
        <Form form={form} layout="vertical" className="settings-form" initialValues={initial} onValuesChange={() => mark(true)} onFinish={(values) => save.mutate(values)}>
          {fields.map((field) => <Field key={field.key} section={section.name} field={field} />)}
          <div className="settings-foot">
            <Button type="primary" htmlType="submit" disabled={!unsaved} loading={save.isPending}>{words.act.save}</Button>
            {unsaved && <Button onClick={() => { form.resetFields(); mark(false) }}>{words.act.cancel}</Button>}
          </div>
        </Form>
      </div>
    </section>
  )
}

function Field({ section, field }: { section: string; field: SchemaField }) {
  const words = useWords()
  const known: Record<string, { label: string; help?: string }> = words.settings.fields
  const { label, help } = known[`${section}.${field.key}`] ?? { label: field.title ?? field.key, help: field.description }
  // Chinese sentences follow each other without a space.
  const gap = useLanguage() === 'zh-CN' ? '' : ' '
  const range = field.kind === 'number' && field.min !== undefined && field.max !== undefined ? words.settings.range(field.min, field.max) : undefined
  return (
    <Form.Item
      name={field.key} label={label} extra={[help, range].filter(Boolean).join(gap) || undefined} valuePropName={field.kind === 'flag' ? 'checked' : 'value'}
      rules={rulesOf(field, words)}
    >
      <SettingsInput field={field} />
    </Form.Item>
  )
}

function rulesOf(field: SchemaField, words: Catalogue): FormRule[] {
  if (field.kind === 'number') return field.required ? [{ required: true, message: words.act.required }] : []
  if (field.kind === 'text' && field.pattern !== undefined) return [{ pattern: new RegExp(field.pattern), message: words.settings.pattern }]
  return []
}

function sectionAbout(name: string, words: Catalogue): { name: string } {
  const sections: Record<string, string> = words.settings.sections
  const modules: Record<string, { name: string }> = words.modules.names
  return { name: sections[name] ?? modules[name]?.name ?? name }
}
