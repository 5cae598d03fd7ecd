import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { listTerms } from '@yanshu/contract/understanding.ts'
import type { SlotType } from '@yanshu/contract/understanding.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Kept } from './kept.tsx'
import type { EntryValues, VariantsValues } from './entry-values.ts'
import { repeatedValues } from './entry-values.ts'

/** What answers most often depend on stands first. */
const offered: readonly SlotType[] = ['region', 'size', 'product', 'colour', 'quantity', 'date', 'money']

/** Answers by region, size, goods …: a row for each case, or a button that begins them. */
export function VariantsFields() {
  const words = useWords().knowledge
  const form = Form.useFormInstance<EntryValues>()
  const may = useMay('knowledge.edit')
  const slot = Form.useWatch(['variants', 'slot'], form) as SlotType | undefined
  if (slot === undefined) {
    if (!may) return <Form.Item name="variants" hidden><Kept /></Form.Item>
    const begin = (): void => form.setFieldValue('variants', { slot: 'region', answers: [{ values: [], answer: '' }] } satisfies VariantsValues)
    return (
      <Form.Item label={words.variants} extra={words.variantsHelp} className="sub-list variants-item">
        <Button type="dashed" icon={<PlusOutlined />} onClick={begin}>{words.addVariants}</Button>
        <Form.Item name="variants" hidden><Kept /></Form.Item>
      </Form.Item>
    )
  }
  return (
    <Form.Item label={words.variants} extra={words.variantsHelp} className="sub-list variants-item">
      <div className="variants">
        <div className="variants-head">
          <SlotSelect />
          {may && <Button type="link" size="small" onClick={() => form.setFieldValue('variants', null)}>{words.removeVariants}</Button>}
        </div>
        <Form.Item name={['variants', 'question']} label={words.variantQuestion} extra={words.variantQuestionHelp}>
          <Input maxLength={200} placeholder={words.variantQuestionHint} allowClear />
        </Form.Item>
        <Cases slot={slot} />
      </div>
    </Form.Item>
  )
}

function SlotSelect() {
  const { knowledge: words, understanding } = useWords()
  const form = Form.useFormInstance<EntryValues>()
  const held = Form.useWatch(['variants', 'slot'], form) as SlotType | undefined
  const types = held === undefined || offered.includes(held) ? offered : [...offered, held]
  return (
    <Form.Item name={['variants', 'slot']} label={words.dependsOn}>
      <Select className="variants-slot" aria-label={words.dependsOn} options={types.map((type) => ({ value: type, label: understanding.slots[type] }))} />
    </Form.Item>
  )
}

function Cases({ slot }: { slot: SlotType }) {
  const words = useWords()
  const form = Form.useFormInstance<EntryValues>()
  const options = useValues(slot)
  const hints: Partial<Record<SlotType | 'other', string>> = words.knowledge.variantValuesHint
  const once = (_: unknown, values: string[] | undefined): Promise<void> => {
    const twice = new Set(repeatedValues(form.getFieldValue('variants') as VariantsValues))
    return values?.some((each) => twice.has(each)) ? Promise.reject(new Error(words.knowledge.valuesTwice)) : Promise.resolve()
  }
  return (
    <Form.List name={['variants', 'answers']}>
      {(fields, { add, remove }) => (
        <div className="sub-rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-row" data-kind="variant">
              <Form.Item name={[name, 'values']} rules={[{ required: true, type: 'array', min: 1, message: words.act.required }, { validator: once }]}>
                <Select mode="tags" tokenSeparators={['、', ',', '，', '；', ';']} options={options} placeholder={hints[slot] ?? hints.other} aria-label={words.knowledge.variantValues} maxCount={60} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'answer']} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={4000} placeholder={words.knowledge.variantAnswer} aria-label={words.knowledge.variantAnswer} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={words.act.remove} disabled={fields.length === 1} onClick={() => remove(name)} />
            </div>
          ))}
          {fields.length < 40 && <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ values: [], answer: '' })}>{words.knowledge.addVariant}</Button>}
        </div>
      )}
    </Form.List>
  )
}

/** What can be chosen: of goods those of the dictionary by the shop's ids; other values are typed. */
function useValues(slot: SlotType): { value: string; label: string }[] {
  const may = useMay('understanding.read')
  const terms = useQuery({ queryKey: ['understanding', 'terms', 'of', slot], queryFn: () => call(listTerms, { query: { type: slot, limit: 200 } }), enabled: may })
  return terms.data?.items.map(({ code, name }) => ({ value: slot === 'product' ? code ?? name : name, label: name })) ?? []
}
