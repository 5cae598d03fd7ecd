import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Form, Input, InputNumber, Select, Switch } from 'antd'
import { listCategories } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { questionsOf } from './entry-values.ts'
import { KindField, IntentField, ValidityFields } from './meaning-fields.tsx'
import { VariantsFields } from './variants-fields.tsx'

const address = /^(https?:\/\/\S+|\/[^\s/]\S*)$/i

/** The fields of a knowledge entry. */
export function EntryFields() {
  const words = useWords()
  const categories = useQuery({ queryKey: ['knowledge', 'categories'], queryFn: () => call(listCategories) })
  const brands = useBrands()
  return (
    <>
      <Form.Item name="title" label={words.knowledge.entryTitle} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input maxLength={200} placeholder={words.knowledge.titleHint} />
      </Form.Item>
      <Form.Item
        name="questions" label={words.knowledge.questionsLabel} extra={words.knowledge.questionsHelp}
        rules={[{ validator: (_, text: string | undefined) => (questionsOf(text ?? '').some((each) => each.length > 200) ? Promise.reject(new Error(words.knowledge.questionTooLong)) : Promise.resolve()) }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} placeholder={words.knowledge.questionsHint} />
      </Form.Item>
      <Form.Item name="answer" label={words.knowledge.answer} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={4000} showCount />
      </Form.Item>
      <VariantsFields />
      <div className="field-pair"><IntentField /><KindField /></div>
      <div className="field-pair">
        <Form.Item name="category" label={words.knowledge.category}>
          <AutoComplete options={categories.data?.items.filter((each) => each.name !== '').map((each) => ({ value: each.name })) ?? []} maxLength={64} allowClear />
        </Form.Item>
        <Form.Item name="brand" label={words.knowledge.brand}>
          <Select options={[{ value: null, label: words.knowledge.allBrands }, ...(brands.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? [])]} />
        </Form.Item>
      </div>
      <ValidityFields />
      <Form.Item label={words.knowledge.links} className="sub-list"><Links /></Form.Item>
      <Form.Item label={words.knowledge.goods} className="sub-list"><GoodsFields /></Form.Item>
      <Form.Item name="enabled" label={words.knowledge.enabledLabel} valuePropName="checked"><Switch /></Form.Item>
    </>
  )
}

function Links() {
  const words = useWords()
  return (
    <Form.List name="links">
      {(fields, { add, remove }) => (
        <div className="sub-rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-row" data-kind="link">
              <Form.Item name={[name, 'label']} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input placeholder={words.knowledge.linkLabel} aria-label={words.knowledge.linkLabel} maxLength={100} /></Form.Item>
              <Form.Item name={[name, 'url']} rules={[{ required: true, pattern: address, message: words.knowledge.addressWrong }]}><Input placeholder="https://" aria-label={words.knowledge.linkAddress} maxLength={2000} /></Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={words.act.remove} onClick={() => remove(name)} />
            </div>
          ))}
          {fields.length < 5 && <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ label: '', url: '' })}>{words.knowledge.addLink}</Button>}
        </div>
      )}
    </Form.List>
  )
}

/** The goods of a form's list `goods`, one row each. */
export function GoodsFields() {
  const words = useWords()
  return (
    <Form.List name="goods">
      {(fields, { add, remove }) => (
        <div className="sub-rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="sub-row" data-kind="goods">
              <Form.Item name={[name, 'id']} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input placeholder={words.knowledge.goodsId} aria-label={words.knowledge.goodsId} maxLength={64} /></Form.Item>
              <Form.Item name={[name, 'title']} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input placeholder={words.knowledge.goodsTitle} aria-label={words.knowledge.goodsTitle} maxLength={200} /></Form.Item>
              <Form.Item name={[name, 'price']}><InputNumber min={0} precision={2} prefix="¥" placeholder={words.knowledge.price} aria-label={words.knowledge.price} /></Form.Item>
              <Form.Item name={[name, 'url']} rules={[{ pattern: address, message: words.knowledge.addressWrong }]}><Input placeholder={words.knowledge.goodsUrl} aria-label={words.knowledge.goodsUrl} /></Form.Item>
              <Form.Item name={[name, 'image']} rules={[{ pattern: address, message: words.knowledge.addressWrong }]}><Input placeholder={words.knowledge.goodsImage} aria-label={words.knowledge.goodsImage} /></Form.Item>
              <Form.Item name={[name, 'sku']} hidden><Input /></Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={words.act.remove} onClick={() => remove(name)} />
            </div>
          ))}
          {fields.length < 5 && <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ id: '', title: '' })}>{words.knowledge.addGoods}</Button>}
        </div>
      )}
    </Form.List>
  )
}
