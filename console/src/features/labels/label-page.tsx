import { DeleteOutlined, EditOutlined, PlusOutlined, TagsOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { editLabel, listLabels, makeLabel, removeLabel } from '@yanshu/contract/labels.ts'
import type { Label } from '@yanshu/contract/labels.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { LabelChip } from '../conversations/labels/label-chip.tsx'
import { LabelEditor } from './label-editor.tsx'
import { freshColor } from './fresh-color.ts'
import './label-page.css'

/** `/labels`: what agents put on conversations. A line turns into its editor where it stands. */
export function LabelPage() {
  const words = useWords().labels
  const labels = useQuery({ queryKey: ['labels'], queryFn: () => call(listLabels) })
  const [edited, setEdited] = useState<string>()
  const begin = (): void => setEdited('new')
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={begin}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={add} width="read">
      <Loaded query={labels}>
        {({ items }) => (
          <div className="panel">
            {items.length === 0 && edited !== 'new' && <Blank icon={<TagsOutlined />} title={words.none} help={words.noneHelp} action={add} />}
            <ul className="label-list" aria-label={words.list}>
              {edited === 'new' && <NewLabel key={items.length} color={freshColor(items)} onClose={() => setEdited(undefined)} />}
              {items.map((each) => (edited === each.id
                ? <EditedLabel key={each.id} label={each} onClose={() => setEdited(undefined)} />
                : <LabelRow key={each.id} label={each} onEdit={() => setEdited(each.id)} />))}
            </ul>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** Stays open after one is made: most come several at a time. */
function NewLabel({ color, onClose }: { color: Label['color']; onClose: () => void }) {
  const words = useWords().labels
  const make = useAct({ do: (input: Omit<Label, 'id'>) => call(makeLabel, { input }), changes: ['labels'], refused: () => true })
  return <li><LabelEditor title={words.newLabel} label={{ name: '', color }} error={make.error} saving={make.isPending} onSave={make.mutate} onClose={onClose} /></li>
}

function EditedLabel({ label, onClose }: { label: Label; onClose: () => void }) {
  const words = useWords()
  const save = useAct({ do: (input: Omit<Label, 'id'>) => call(editLabel, { params: { id: label.id }, input }), changes: ['labels'], said: words.act.saved, then: onClose, refused: () => true })
  return <li><LabelEditor title={words.labels.edit(label.name)} help={words.labels.editHelp} label={label} error={save.error} saving={save.isPending} onSave={save.mutate} onClose={onClose} /></li>
}

function LabelRow({ label, onEdit }: { label: Label; onEdit: () => void }) {
  const words = useWords()
  const { modal } = App.useApp()
  const remove = useAct({ do: () => call(removeLabel, { params: { id: label.id } }), changes: ['labels'], said: words.labels.removed(label.name) })
  const ask = (): void => void modal.confirm({
    title: words.labels.removeAsk(label.name), content: words.labels.removeHelp, okText: words.act.remove, okButtonProps: { danger: true }, cancelText: words.act.cancel, onOk: () => remove.mutateAsync().catch(() => undefined),
  })
  return (
    <li className="label-row">
      <span className="label-row-chip"><LabelChip label={label} /></span>
      <span className="faint label-row-color">{words.labels.colors[label.color]}</span>
      <Button type="text" size="small" icon={<EditOutlined />} aria-label={words.labels.edit(label.name)} onClick={onEdit} />
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={words.labels.remove(label.name)} onClick={ask} />
    </li>
  )
}
