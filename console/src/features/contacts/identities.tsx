import { CheckCircleFilled, CopyOutlined } from '@ant-design/icons'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { App, Button, Tooltip } from 'antd'
import { useWords } from '../../lib/language.ts'
import { copyText } from '../../ui/copy.ts'

/** By what the contact is recognised, and which of it is verified. */
export function Identities({ contact }: { contact: Contact }) {
  const words = useWords().contacts
  if (contact.identities.length === 0) return null
  const kinds: Readonly<Record<string, string>> = words.identityKinds
  return (
    <ul className="contact-identities" aria-label={words.identities}>
      {contact.identities.map((each) => (
        <li key={`${each.kind}:${each.value}`}>
          <span className="faint">{kinds[each.kind] ?? each.kind}</span>
          {each.kind === 'web' ? <CopyableId id={each.value} /> : <code title={each.value}>{each.value}</code>}
          {each.verified && <Tooltip title={words.verified}><CheckCircleFilled className="contact-verified" aria-label={words.verified} /></Tooltip>}
        </li>
      ))}
    </ul>
  )
}

/** A browser's id says nothing to a person: it shows on hovering, and can be copied for a search. */
function CopyableId({ id }: { id: string }) {
  const words = useWords()
  const { message } = App.useApp()
  const copy = (): void => void copyText(id).then(() => message.success(words.act.copied))
  return <Tooltip title={id}><Button type="text" size="small" icon={<CopyOutlined />} aria-label={words.contacts.copyId} onClick={copy} /></Tooltip>
}
