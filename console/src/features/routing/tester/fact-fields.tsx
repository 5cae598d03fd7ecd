import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select, Switch } from 'antd'
import { waitingReasons } from '@yanshu/contract/routing.ts'
import { useWords } from '../../../lib/language.ts'
import '../form-part.css'
import { useInboxes } from '../../../lib/reading.ts'

/** An invented conversation. */
export function FactFields() {
  const words = useWords()
  const text = words.routing.test
  const inboxes = useInboxes().data?.items
  // The first inbox is what most have; the field is drawn once it is known.
  if (inboxes === undefined) return null
  return (
    <>
      <Form.Item name="words" label={text.words} initialValue=""><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} placeholder={text.wordsHint} /></Form.Item>
      <div className="field-pair">
        <Form.Item name="inbox" label={text.inbox} initialValue={inboxes[0]?.id} rules={[{ required: true, message: words.act.required }]}><Select options={inboxes.map((each) => ({ value: each.id, label: each.name }))} /></Form.Item>
        <Form.Item name="reason" label={text.reason} initialValue="asked"><Select options={waitingReasons.map((each) => ({ value: each, label: words.routing.waitingReasons[each] }))} /></Form.Item>
      </div>
      <Form.Item name="page" label={text.page} initialValue=""><Input maxLength={2000} placeholder="https://" inputMode="url" /></Form.Item>
      <div className="field-triple">
        <Form.Item name="vip" label={text.vip} valuePropName="checked" initialValue={false}><Switch /></Form.Item>
        <Form.Item name="known" label={text.known} valuePropName="checked" initialValue={false}><Switch /></Form.Item>
        <Form.Item name="language" label={text.language} initialValue="zh-CN"><Select options={(['zh-CN', 'en-US'] as const).map((each) => ({ value: each, label: words.conversations.details.languages[each] }))} /></Form.Item>
      </div>
      <Form.List name="attributes">
        {(fields, { add, remove }) => (
          <Form.Item label={text.attributes}>
            {fields.map(({ key, name }) => (
              <div key={key} className="tester-attribute">
                <Form.Item name={[name, 'name']} noStyle><Input maxLength={40} placeholder={text.attributeName} aria-label={text.attributeName} /></Form.Item>
                <Form.Item name={[name, 'value']} noStyle><Input maxLength={200} placeholder={text.attributeValue} aria-label={text.attributeValue} /></Form.Item>
                <Button type="text" icon={<DeleteOutlined />} onClick={() => remove(name)} aria-label={words.act.remove} />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>{text.addAttribute}</Button>
          </Form.Item>
        )}
      </Form.List>
    </>
  )
}
