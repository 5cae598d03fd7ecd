import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { useUndo } from '../../ui/undo.tsx'
import { FieldEditor } from './field-editor.tsx'
import { freshField, mostFields, moved, readyFields } from './form-draft.ts'
import type { FieldDraft, FieldProblems, FormUse } from './form-draft.ts'
import { useDragging } from './use-dragging.ts'

interface ListProps {
  fields: readonly FieldDraft[]
  use: FormUse
  /** What is to be put right, field by field; undefined before somebody tried to save. */
  problems: readonly FieldProblems[] | undefined
  /** Gets how the fields as they are then are changed. */
  onChange: (change: (fields: readonly FieldDraft[]) => FieldDraft[]) => void
}

/** The fields of a form in their order: added, changed, moved by dragging or with the arrow keys, removed. */
export function FieldList({ fields, use, problems, onChange }: ListProps) {
  const words = useWords().forms
  const undo = useUndo()
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState<string | undefined>(undefined)
  const move = (from: number, to: number): void => {
    const field = fields[from]
    if (field === undefined || to < 0 || to >= fields.length || from === to) return
    onChange((now) => moved(now, from, to))
    setSaid(words.moved(field.label || words.untitled, to + 1, fields.length))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-handle="${field.place}"]`)?.focus())
  }
  const dragging = useDragging(move)
  const add = (field: FieldDraft): void => {
    onChange((now) => [...now, field])
    setOpen(field.place)
  }
  const remove = (field: FieldDraft): void => {
    const at = fields.indexOf(field)
    onChange((now) => now.filter((each) => each.place !== field.place))
    undo(words.removedField(field.label || words.untitled), () => onChange((now) => (now.some((each) => each.place === field.place) ? [...now] : now.toSpliced(at, 0, field))))
  }
  return (
    <section className="panel" aria-label={words.fields}>
      <header className="panel-head"><h2>{words.fields}</h2></header>
      {fields.length === 0
        ? <p className="form-fields-none" data-missing={problems !== undefined}><b>{words.noFields}</b><span className="faint">{words.noFieldsHelp}</span></p>
        : <p className="form-fields-help faint"><span className="field-order-help">{words.fieldsHelp} </span>{use === 'pre-chat' && words.nameKey}</p>}
      <ol className="field-list">
        {fields.map((field, at) => (
          <FieldEditor
            key={field.place} field={field} at={at} count={fields.length} problems={problems?.[at] ?? {}} open={open === field.place || Object.keys(problems?.[at] ?? {}).length > 0}
            onOpen={(wanted) => setOpen(wanted ? field.place : undefined)} onMove={(to) => move(at, to)} onRemove={() => remove(field)} dragging={dragging}
            onChange={(next) => onChange((now) => now.map((each) => (each.place === field.place ? { ...each, ...next } : each)))}
          />
        ))}
      </ol>
      <AddField fields={fields} onAdd={add} />
      <p className="only-read" role="status">{said}</p>
    </section>
  )
}

function AddField({ fields, onAdd }: { fields: readonly FieldDraft[]; onAdd: (field: FieldDraft) => void }) {
  const words = useWords().forms
  const { message } = App.useApp()
  const full = fields.length >= mostFields
  const add = (given?: Parameters<typeof freshField>[1]): void => {
    if (full) void message.info(words.most(mostFields))
    else onAdd(freshField(fields, given))
  }
  const items = readyFields.map(({ key, kind }) => ({ key, label: words.readyOnes[key], onClick: () => add({ key, kind, label: words.readyOnes[key] }) }))
  return (
    <div className="field-add">
      <Button type="dashed" icon={<PlusOutlined />} onClick={() => add()} disabled={full}>{words.addField}</Button>
      <Dropdown menu={{ items }} trigger={['click']} disabled={full}><Button type="text" icon={<DownOutlined />} iconPlacement="end">{words.ready}</Button></Dropdown>
      {full && <span className="faint">{words.most(mostFields)}</span>}
    </div>
  )
}
