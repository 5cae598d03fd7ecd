import { useQuery } from '@tanstack/react-query'
import { listMerges, undoMerge } from '@yanshu/contract/contacts.ts'
import type { Contact, ContactMerge } from '@yanshu/contract/contacts.ts'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { MergeContact } from './merge-contact.tsx'
import './merging.css'

/** Which contacts went over into this one and why, each with its way back; and merging a further one. */
export function Merges({ contact }: { contact: Contact }) {
  const words = useWords().contacts.merging
  const mayEdit = useMay('contacts.edit')
  const [merging, setMerging] = useState(false)
  const { data } = useQuery({ queryKey: ['contacts', 'merges', contact.id], queryFn: () => call(listMerges, { params: { id: contact.id } }) })
  const items = data?.items ?? []
  if (items.length === 0 && !mayEdit) return null
  return (
    <div className="contact-merges">
      {items.length > 0 && <ul aria-label={words.history}>{items.map((each) => <Merge key={each.id} merge={each} canUndo={mayEdit && each.kept === contact.id} />)}</ul>}
      {mayEdit && <Button type="link" size="small" onClick={() => setMerging(true)}>{words.begin}</Button>}
      {merging && <MergeContact contact={contact} onClose={() => setMerging(false)} />}
    </div>
  )
}

function Merge({ merge, canUndo }: { merge: ContactMerge; canUndo: boolean }) {
  const words = useWords()
  const own = words.contacts.merging
  const language = useLanguage()
  const undo = useAct({ do: () => call(undoMerge, { params: { id: merge.id } }), changes: ['contacts', 'conversations'], said: own.undone })
  const isOver = merge.undoneAt !== undefined
  return (
    <li data-over={isOver}>
      <span>{own.merged(merge.other.name)} <small className="faint">{momentText(merge.at, language)} · {own.why(merge.why, merge.by)}{merge.note !== undefined && ` · ${merge.note}`}</small></span>
      {isOver && <small className="faint">{own.parted}</small>}
      {!isOver && canUndo && (
        <Popconfirm title={own.undoTitle(merge.other.name)} description={own.undoHelp} okText={own.undo} cancelText={words.act.cancel} onConfirm={() => undo.mutate()}>
          <Button type="link" size="small" loading={undo.isPending}>{own.undo}</Button>
        </Popconfirm>
      )}
    </li>
  )
}
