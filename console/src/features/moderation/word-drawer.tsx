import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Drawer, Form, Input, Radio, Segmented, Switch } from 'antd'
import { editWord, listWordCategories, makeWord, removeWord, wordLength } from '@yanshu/contract/moderation.ts'
import type { Word, WordInput } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { EditFoot } from '../../ui/edit-foot.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useAct } from '../../ui/use-act.ts'
import { ruleProblem } from './rule-problem.ts'
import { useWordName } from './word-name.tsx'

type Values = Omit<WordInput, 'kind'> & { kind: Word['kind'] }
const fresh: Values = { text: '', category: '', kind: 'word', direction: 'both', action: 'block', enabled: true }

/** One word, new or to be changed. */
export function WordDrawer({ word, onClose }: { word: Word | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<Values>()
  const ask = useAskedClose(form, onClose)
  const refused = (error: unknown): boolean => {
    const problem = ruleProblem(error, words)
    if (problem !== undefined) form.setFields([{ name: 'text', errors: [problem] }])
    return problem !== undefined
  }
  const save = useAct({
    do: (values: Values) => (word === undefined ? call(makeWord, { input: { ...values, kind: values.kind === 'pattern' ? 'pattern' : 'word' } }) : call(editWord, { params: { id: word.id }, input: values })),
    changes: ['moderation'], said: words.act.saved, then: onClose, refused,
  })
  const remove = useRemove(word, onClose)
  const footer = <EditFoot onRemove={word === undefined || word.kind === 'secret' ? undefined : () => remove.mutate()} saving={save.isPending} onSave={form.submit} onClose={onClose} />
  return (
    <Drawer open size={Math.min(520, window.innerWidth)} title={word === undefined ? words.moderation.add : words.moderation.editTitle} onClose={ask} footer={footer}>
      <Form form={form} layout="vertical" initialValues={word === undefined ? fresh : valuesOf(word)} onFinish={() => save.mutate(form.getFieldsValue(true) as Values)}><Fields secret={word?.kind === 'secret' ? word : undefined} /></Form>
    </Drawer>
  )
}

function Fields({ secret }: { secret: Word | undefined }) {
  const words = useWords()
  const own = words.moderation
  const nameOf = useWordName()
  const categories = useQuery({ queryKey: ['moderation', 'categories'], queryFn: () => call(listWordCategories) })
  return (
    <>
      {secret === undefined ? (
        <>
          <Form.Item name="kind" label={own.kind}><Segmented options={(['word', 'pattern'] as const).map((value) => ({ value, label: own.kinds[value] }))} /></Form.Item>
          <Form.Item noStyle dependencies={['kind']}>
            {({ getFieldValue }) => <Form.Item name="text" label={own.word} extra={own.kindHelp[getFieldValue('kind') as Word['kind']]} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={wordLength} autoFocus /></Form.Item>}
          </Form.Item>
        </>
      ) : <Form.Item label={own.word} extra={own.kindHelp.secret}><strong>{nameOf(secret)}</strong></Form.Item>}
      <Form.Item name="category" label={own.category}><AutoComplete maxLength={40} placeholder={own.categoryHint} options={(categories.data?.items ?? []).map((value) => ({ value }))} showSearch={{ filterOption: true }} /></Form.Item>
      <Form.Item name="direction" label={own.direction}><Segmented options={(['both', 'contact', 'agent'] as const).map((value) => ({ value, label: own.directions[value] }))} /></Form.Item>
      <Form.Item name="action" label={own.action}>
        <Radio.Group className="action-choice">
          {(['warn', 'mask', 'block'] as const).map((value) => <Radio key={value} value={value}>{own.actions[value]}<small className="faint">{own.actionHelp[value]}</small></Radio>)}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="enabled" valuePropName="checked" label={own.enabled}><Switch /></Form.Item>
    </>
  )
}

function valuesOf({ id: _id, updatedAt: _at, ...values }: Word): Values {
  return values
}

/** Removing asks nothing, because it can be taken back. */
function useRemove(word: Word | undefined, onClose: () => void) {
  const words = useWords()
  const undo = useUndo()
  const restore = useAct({ do: (input: WordInput) => call(makeWord, { input }), changes: ['moderation'], said: words.act.restored })
  return useAct({
    do: () => call(removeWord, { params: { id: word?.id ?? '' } }), changes: ['moderation'],
    then: () => {
      if (word !== undefined) undo(words.moderation.removed(word.text), () => restore.mutate({ ...valuesOf(word), kind: word.kind === 'pattern' ? 'pattern' : 'word' }))
      onClose()
    },
  })
}
