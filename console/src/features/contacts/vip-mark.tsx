import { CrownFilled, CrownOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { editContact } from '@yanshu/contract/contacts.ts'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'

/** Marks a contact as important, which rules of routing can ask. */
export function VipMark({ contact }: { contact: Contact }) {
  const words = useWords().contacts
  const mayEdit = useMay('contacts.edit')
  const turn = useAct({ do: (vip: boolean) => call(editContact, { params: { id: contact.id }, input: { vip } }), changes: ['contacts'], said: words.saved })
  if (!mayEdit) return contact.vip ? <span className="desk-tag" data-state="left"><CrownFilled /> {words.vip}</span> : null
  const title = contact.vip ? words.vipOff : words.vipMark
  return (
    <Tooltip title={title}>
      <Button type="text" size="small" className="contact-vip" data-on={contact.vip} icon={contact.vip ? <CrownFilled /> : <CrownOutlined />} loading={turn.isPending} aria-pressed={contact.vip} aria-label={title} onClick={() => turn.mutate(!contact.vip)}>
        {contact.vip && words.vip}
      </Button>
    </Tooltip>
  )
}
