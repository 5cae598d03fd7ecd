import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useWords } from '../../lib/language.ts'

const most = 6

/** Up to six quick questions, to be put in order. */
export function QuestionList({ name: path }: { name: string[] }) {
  const words = useWords()
  return (
    <Form.List name={path}>
      {(fields, { add, remove, move }) => (
        <div className="questions">
          {fields.map(({ key, name }) => (
            <div key={key} className="question">
              <Form.Item name={name} noStyle><Input maxLength={60} placeholder={words.inboxes.questionHint} aria-label={words.inboxes.questionNumber(name + 1)} /></Form.Item>
              <Button type="text" icon={<ArrowUpOutlined />} disabled={name === 0} aria-label={words.inboxes.up} onClick={() => move(name, name - 1)} />
              <Button type="text" icon={<ArrowDownOutlined />} disabled={name === fields.length - 1} aria-label={words.inboxes.down} onClick={() => move(name, name + 1)} />
              <Button type="text" icon={<DeleteOutlined />} aria-label={words.act.remove} onClick={() => remove(name)} />
            </div>
          ))}
          {fields.length < most && <Button type="dashed" icon={<PlusOutlined />} onClick={() => add('')}>{words.inboxes.addQuestion}</Button>}
        </div>
      )}
    </Form.List>
  )
}
