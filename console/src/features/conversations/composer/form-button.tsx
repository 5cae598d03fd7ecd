import { FormOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useForms } from '../forms/use-forms.ts'

/** Puts a form beside the draft, for the contact to fill in. Where there is none to send there is no button. */
export function FormButton({ conversation, onChoose }: { conversation: Conversation; onChoose: (form: string) => void }) {
  const words = useWords().desk.parts
  const forms = useForms('message', conversation.inbox)
  if (forms.length === 0) return null
  const items = forms.map((each) => ({ key: each.id, label: each.title, onClick: () => onChoose(each.id) }))
  return <Dropdown menu={{ items }} trigger={['click']} placement="topLeft"><Button type="text" icon={<FormOutlined />} aria-label={words.sendForm} title={words.sendForm} /></Dropdown>
}
