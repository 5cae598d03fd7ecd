import { App, Drawer, Form, Input, Select } from 'antd'
import { editTerm, makeTerm, removeTerm, slotTypes } from '@yanshu/contract/understanding.ts'
import type { SavedTerm, SlotType, Term } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAskedClose } from '../../../ui/asked-close.ts'
import { EditFoot } from '../../../ui/edit-foot.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { inputFrom, longestAlias, mostAliases, valuesOf } from './term-values.ts'
import type { TermValues } from './term-values.ts'

const changes = ['understanding']

/** One term of the dictionary: made, changed, removed. */
export function TermDrawer({ term, type, onClose }: { term: Term | undefined; type: SlotType; onClose: () => void }) {
  const words = useWords()
  const may = useMay('understanding.edit')
  const [form] = Form.useForm<TermValues>()
  const ask = useAskedClose(form, onClose)
  const warn = useClashes()
  const save = useAct({
    do: (values: TermValues) => (term === undefined ? call(makeTerm, { input: inputFrom(values) }) : call(editTerm, { params: { id: term.id }, input: inputFrom(values) })),
    changes, said: ({ clashes }) => (clashes.length > 0 ? undefined : words.act.saved),
    then: (saved) => {
      warn(saved)
      onClose()
    },
    refused: (error) => {
      if (!isRefusal(error, 'conflict')) return false
      form.setFields([{ name: 'name', errors: [words.terms.taken] }])
      return true
    },
  })
  const remove = useRemove(term, onClose)
  const footer = <EditFoot may={may} onRemove={term && (() => remove.mutate())} removing={remove.isPending} saving={save.isPending} onSave={form.submit} onClose={onClose} />
  return (
    <Drawer open title={term === undefined ? words.terms.add : words.terms.editTitle} size={520} onClose={ask} footer={footer}>
      <Form form={form} layout="vertical" disabled={!may} initialValues={valuesOf(term, type)} onFinish={(values) => save.mutate({ ...valuesOf(term, type), ...values })}><Fields /></Form>
    </Drawer>
  )
}

function Fields() {
  const words = useWords()
  const own = words.terms
  const type = Form.useWatch<SlotType | undefined>('type')
  return (
    <>
      <Form.Item name="type" label={own.type}><Select options={slotTypes.map((each) => ({ value: each, label: words.understanding.slots[each] }))} /></Form.Item>
      <Form.Item name="name" label={own.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={100} autoFocus /></Form.Item>
      <Form.Item
        name="aliases" label={own.aliases} extra={own.aliasesHelp}
        rules={[{ validator: (_, aliases: string[]) => (aliases.length > mostAliases ? Promise.reject(new Error(own.tooManyAliases)) : aliases.some((each) => each.trim().length > longestAlias) ? Promise.reject(new Error(own.aliasTooLong)) : Promise.resolve()) }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', '；', '\n']} placeholder={own.aliasesHint} />
      </Form.Item>
      {type === 'product' && <Form.Item name="code" label={own.code} extra={own.codeHelp}><Input maxLength={64} className="mono" placeholder={words.act.optional} /></Form.Item>}
    </>
  )
}

/** Says after saving which words other terms have as well, and stays until it is read. */
function useClashes(): (saved: SavedTerm) => void {
  const { notification } = App.useApp()
  const words = useWords()
  return ({ clashes }) => {
    if (clashes.length === 0) return
    const lines = clashes.map(({ word, type, name }) => <li key={`${type} ${name}`}>{words.terms.clash(word, words.understanding.slots[type], name)}</li>)
    notification.warning({ title: words.terms.clashes, description: <><ul className="term-clashes">{lines}</ul>{words.terms.clashesHelp}</>, duration: 0 })
  }
}

/** Removing asks nothing, because it can be taken back: the same term is made again. */
function useRemove(term: Term | undefined, onClose: () => void) {
  const words = useWords()
  const undo = useUndo()
  const restore = useAct({ do: (gone: Term) => call(makeTerm, { input: inputFrom(valuesOf(gone)) }), changes, said: words.act.restored })
  return useAct({
    do: () => call(removeTerm, { params: { id: term?.id ?? '' } }), changes,
    then: () => {
      if (term !== undefined) undo(words.terms.removed(term.name), () => restore.mutate(term))
      onClose()
    },
  })
}
