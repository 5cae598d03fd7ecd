import { CheckCircleFilled } from '@ant-design/icons'
import type { Contact } from '@yanshu/contract/contacts.ts'
import { Tooltip } from 'antd'
import { useWords } from '../../lib/language.ts'

/** By what the contact is recognised, and which of it is verified. */
export function Identities({ contact }: { contact: Contact }) {
  const words = useWords().contacts
  if (contact.identities.length === 0) return null
  return (
    <ul className="contact-identities" aria-label={words.identities}>
      {contact.identities.map((each) => (
        <li key={`${each.kind}:${each.value}`}>
          <span className="faint">{words.identityKinds[each.kind]}</span>
          <code title={each.value}>{each.value}</code>
          {each.verified && <Tooltip title={words.verified}><CheckCircleFilled className="contact-verified" aria-label={words.verified} /></Tooltip>}
        </li>
      ))}
    </ul>
  )
}
