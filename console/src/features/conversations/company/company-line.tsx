import { EditOutlined, EyeOutlined } from '@ant-design/icons'
import { useWords } from '../../../lib/language.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useCompany } from './use-company.ts'
import './company.css'

/** Above the reply field: which colleagues look at this conversation or write in it, so that two never answer unaware of each other. */
export function CompanyLine({ conversation }: { conversation: string }) {
  const words = useWords()
  const nameOf = useAgentName()
  const { typing, viewing } = useCompany(conversation)
  if (typing.length === 0 && viewing.length === 0) return null
  const names = (ids: readonly string[]): string => ids.map((each) => nameOf(each) ?? words.conversations.agent).join(words.desk.company.and)
  return (
    <p className="desk-company" role="status">
      {typing.length > 0 && <span data-typing="true"><EditOutlined /> {words.desk.company.typing(names(typing))}</span>}
      {viewing.length > 0 && <span><EyeOutlined /> {words.desk.company.viewing(names(viewing))}</span>}
    </p>
  )
}
