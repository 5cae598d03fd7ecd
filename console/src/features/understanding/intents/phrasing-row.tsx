import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { editPhrasing } from '@yanshu/contract/understanding.ts'
import type { Phrasing } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useRemovePhrasings } from './phrasing-acts.ts'
import { longestPhrasing } from './phrasing-lines.ts'

/** One phrasing: its text, where it came from if not written here, and a field in its place while it is reworded. */
export function PhrasingRow({ phrasing }: { phrasing: Phrasing }) {
  const words = useWords()
  const may = useMay('understanding.edit')
  const [editing, setEditing] = useState(false)
  const remove = useRemovePhrasings()
  if (editing) return <Rewording phrasing={phrasing} onDone={() => setEditing(false)} />
  return (
    <>
      <span className="phrasing-text">{phrasing.text}</span>
      {(phrasing.source === 'learned' || phrasing.source === 'imported') && <span className="chip" data-tone={phrasing.source === 'learned' ? 'good' : undefined}>{words.understanding.sources[phrasing.source]}</span>}
      {may && (
        <span className="phrasing-acts">
          <Button size="small" type="text" icon={<EditOutlined />} aria-label={words.intents.editPhrasing(phrasing.text)} onClick={() => setEditing(true)} />
          <Button size="small" type="text" icon={<DeleteOutlined />} loading={remove.isPending} aria-label={words.intents.removePhrasing(phrasing.text)} onClick={() => remove.mutate([phrasing])} />
        </span>
      )}
    </>
  )
}

/** Enter keeps it, Escape leaves it as it was. */
function Rewording({ phrasing, onDone }: { phrasing: Phrasing; onDone: () => void }) {
  const words = useWords()
  const [text, setText] = useState(phrasing.text)
  const save = useAct({
    do: (next: string) => call(editPhrasing, { params: { id: phrasing.id }, input: { text: next, intent: phrasing.intent } }),
    changes: ['understanding'], then: onDone,
  })
  const keep = (): void => {
    const next = text.trim()
    if (next === '' || next === phrasing.text) return onDone()
    save.mutate(next)
  }
  return (
    <span className="phrasing-edit">
      <Input
        size="small" autoFocus value={text} maxLength={longestPhrasing} aria-label={words.intents.editPhrasing(phrasing.text)} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') keep()
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      <Button size="small" type="primary" loading={save.isPending} onClick={keep}>{words.act.save}</Button>
      <Button size="small" onClick={onDone}>{words.act.cancel}</Button>
    </span>
  )
}
