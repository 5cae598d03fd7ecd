import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { editContact } from '@yanshu/contract/contacts.ts'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'

/** What an enterprise keeps of a contact by name, such as 会员等级. */
export function Attributes({ contact }: { contact: Contact }) {
  const words = useWords()
  const text = words.contacts
  const mayEdit = useMay('contacts.edit')
  const [adding, setAdding] = useState<{ name: string; value: string }>()
  const save = useAct({ do: (attributes: Record<string, string>) => call(editContact, { params: { id: contact.id }, input: { attributes } }), changes: ['contacts'], then: () => setAdding(undefined) })
  const entries = Object.entries(contact.attributes)
  if (entries.length === 0 && !mayEdit) return null
  const { name = '', value = '' } = adding ?? {}
  const add = (): void => {
    if (name.trim() !== '' && value.trim() !== '') save.mutate({ ...contact.attributes, [name.trim()]: value.trim() })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') add()
    if (event.key === 'Escape') setAdding(undefined)
  }
  return (
    <div className="contact-attributes" role="group" aria-label={text.attributes}>
      <p className="chips">
        {entries.map(([key, shown]) => (
          <span key={key} className="chip">{key}：{shown}
            {mayEdit && <button type="button" aria-label={text.removeAttribute(key)} onClick={() => save.mutate(Object.fromEntries(entries.filter(([each]) => each !== key)))}><CloseOutlined /></button>}
          </span>
        ))}
        {mayEdit && adding === undefined && <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => setAdding({ name: '', value: '' })}>{text.addAttribute}</Button>}
      </p>
      {adding !== undefined && (
        <div className="contact-attribute">
          <Input size="small" autoFocus maxLength={40} value={name} placeholder={text.attributeName} aria-label={text.attributeName} onKeyDown={press} onChange={(event) => setAdding({ name: event.target.value, value })} />
          <Input size="small" maxLength={200} value={value} placeholder={text.attributeValue} aria-label={text.attributeValue} onKeyDown={press} onChange={(event) => setAdding({ name, value: event.target.value })} />
          <Button size="small" type="primary" loading={save.isPending} disabled={name.trim() === '' || value.trim() === ''} onClick={add}>{words.act.add}</Button>
          <Button size="small" onClick={() => setAdding(undefined)}>{words.act.cancel}</Button>
        </div>
      )}
    </div>
  )
}
