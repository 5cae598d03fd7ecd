import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { editStore, makeStore, readStore, removeStore, restoreStore } from '@yanshu/contract/stores.ts'
import type { Store } from '@yanshu/contract/stores.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { EditFoot } from '../../ui/edit-foot.tsx'
import { failureText } from '../../ui/failure.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useUndo } from '../../ui/undo.tsx'
import { StoreFields } from './store-fields.tsx'
import { inputFrom, valuesOf } from './store-values.ts'
import type { StoreValues } from './store-values.ts'

/** One store: read anew when it is opened, edited, removed. Without one, a new store. */
export function StoreDrawer({ store, onClose }: { store: Store | undefined; onClose: () => void }) {
  const words = useWords().stores
  const may = useMay('stores.manage')
  const read = useQuery({ queryKey: ['store', store?.id], queryFn: () => call(readStore, { params: { id: store?.id ?? '' } }), enabled: store !== undefined, gcTime: 0, refetchOnWindowFocus: false })
  const [form] = Form.useForm<StoreValues>()
  const ask = useAskedClose(form, onClose)
  const [conflict, setConflict] = useState(false)
  const save = useSave(read.data, { onConflict: () => setConflict(true), onTaken: (error) => form.setFields([{ name: 'code', errors: [error] }]), onPlace: (error) => form.setFields([{ name: 'point', errors: [error] }]), onClose })
  const remove = useRemove(read.data, onClose)
  const reload = async (): Promise<void> => {
    const latest = await read.refetch()
    if (latest.data !== undefined) form.setFieldsValue(valuesOf(latest.data))
    setConflict(false)
  }
  const body = (data: Store | undefined) => (
    <>
      {conflict && <Alert className="store-conflict" type="warning" showIcon title={words.conflict} action={<Button size="small" onClick={() => void reload()}>{words.loadLatest}</Button>} />}
      <Form form={form} layout="vertical" disabled={!may} initialValues={valuesOf(data)} onFinish={() => save.mutate(form.getFieldsValue(true))} scrollToFirstError><StoreFields isNew={data === undefined} /></Form>
    </>
  )
  return (
    <Drawer open title={store === undefined ? words.add : may ? words.editTitle : words.store} size={620} onClose={ask} footer={<EditFoot may={may} onRemove={read.data && (() => remove.mutate())} saving={save.isPending} onSave={form.submit} onClose={onClose} />}>
      {store === undefined ? body(undefined) : <Loaded query={read}>{body}</Loaded>}
    </Drawer>
  )
}

function useSave(store: Store | undefined, on: { onConflict: () => void; onTaken: (error: string) => void; onPlace: (error: string) => void; onClose: () => void }) {
  const words = useWords()
  return useAct({
    do: (values: StoreValues) => {
      const input = inputFrom(values)
      return store === undefined ? call(makeStore, { input }) : call(editStore, { params: { id: store.id }, input: { store: input, revision: store.revision } })
    },
    changes: ['stores'], said: words.act.saved, then: on.onClose,
    refused: (error) => {
      if (isRefusal(error, 'conflict')) on.onConflict()
      else if (isRefusal(error, 'store_code_taken')) on.onTaken(failureText(error, words))
      else if (isRefusal(error, 'place_refused')) on.onPlace(failureText(error, words))
      else return false
      return true
    },
  })
}

/** Removing asks nothing, because it can be taken back. */
function useRemove(store: Store | undefined, onClose: () => void) {
  const words = useWords()
  const undo = useUndo()
  const id = store?.id ?? ''
  const restore = useAct({ do: () => call(restoreStore, { params: { id } }), changes: ['stores'], said: words.act.restored })
  return useAct({
    do: () => call(removeStore, { params: { id } }), changes: ['stores'],
    then: () => {
      undo(words.stores.removed(store?.name ?? ''), () => restore.mutate())
      onClose()
    },
  })
}
