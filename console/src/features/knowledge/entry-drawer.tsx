import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { editEntry, makeEntry, readEntry, removeEntry, restoreEntry } from '@yanshu/contract/knowledge.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { EditFoot } from '../../ui/edit-foot.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUndo } from '../../ui/undo.tsx'
import { EntryFields } from './entry-fields.tsx'
import { inputFrom, valuesOf } from './entry-values.ts'
import type { EntryValues } from './entry-values.ts'

interface EntryDrawerProps {
  /** Absent: a new entry, in `category`. */
  id: string | undefined
  category: string
  onClose: () => void
}

/** One entry: read anew when it is opened, edited, removed. */
export function EntryDrawer({ id, category, onClose }: EntryDrawerProps) {
  const words = useWords().knowledge
  const may = useMay('knowledge.edit')
  const entry = useQuery({
    queryKey: ['knowledge-entry', id], queryFn: () => call(readEntry, { params: { id: id ?? '' } }), enabled: id !== undefined, gcTime: 0, refetchOnWindowFocus: false,
  })
  const [form] = Form.useForm<EntryValues>()
  const ask = useAskedClose(form, onClose)
  const [conflict, setConflict] = useState(false)
  const save = useSave(entry.data, () => setConflict(true), onClose)
  const remove = useRemove(entry.data, onClose)
  const reload = async (): Promise<void> => {
    const latest = await entry.refetch()
    if (latest.data !== undefined) form.setFieldsValue(valuesOf(latest.data, category))
    setConflict(false)
  }
  const footer = <EditFoot may={may} onRemove={entry.data && (() => remove.mutate())} saving={save.isPending} onSave={form.submit} onClose={onClose} />
  const body = (data: Entry | undefined) => (
    <>
      {conflict && <Alert className="conflict" type="warning" showIcon title={words.conflict} action={<Button size="small" onClick={() => void reload()}>{words.loadLatest}</Button>} />}
      <Form form={form} layout="vertical" disabled={!may} initialValues={valuesOf(data, category)} onFinish={() => save.mutate(form.getFieldsValue())} scrollToFirstError><EntryFields /></Form>
    </>
  )
  return (
    <Drawer open title={id === undefined ? words.add : words.editTitle} size={620} onClose={ask} footer={footer}>
      {id === undefined ? body(undefined) : <Loaded query={entry}>{body}</Loaded>}
    </Drawer>
  )
}

function useSave(entry: Entry | undefined, onConflict: () => void, onClose: () => void) {
  const words = useWords().act
  return useAct({
    do: (values: EntryValues) => {
      const input = inputFrom(values)
      return entry === undefined ? call(makeEntry, { input }) : call(editEntry, { params: { id: entry.id }, input: { ...input, revision: entry.revision } })
    },
    changes: ['knowledge'], said: words.saved, then: onClose,
    refused: (error) => {
      if (isRefusal(error, 'conflict')) onConflict()
      return isRefusal(error, 'conflict')
    },
  })
}

/** Removing asks nothing, because it can be taken back. */
function useRemove(entry: Entry | undefined, onClose: () => void) {
  const words = useWords()
  const undo = useUndo()
  const id = entry?.id ?? ''
  const restore = useAct({ do: () => call(restoreEntry, { params: { id } }), changes: ['knowledge'], said: words.act.restored })
  return useAct({
    do: () => call(removeEntry, { params: { id } }), changes: ['knowledge'],
    then: () => {
      undo(words.knowledge.removed(entry?.title ?? ''), () => restore.mutate())
      onClose()
    },
  })
}
