import { Button, Select, Tag } from 'antd'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { DateField } from '../../ui/moment-fields.tsx'
import { useColleagues } from '../conversations/use-colleagues.ts'
import type { Question } from './question.ts'

/** What narrows a search: agent, inbox, days, and a contact where one was given. */
export function SearchFilters({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const all = useWords()
  const words = all.finding.messages
  const colleagues = useColleagues()
  const inboxes = useInboxes()
  const change = (part: { [key in keyof Question]?: Question[key] | undefined }): void =>
    onChange(Object.fromEntries(Object.entries({ ...question, ...part }).filter(([, value]) => value !== undefined && value !== '').concat([['text', question.text]])) as unknown as Question)
  const narrowed = question.agent !== undefined || question.inbox !== undefined || question.from !== undefined || question.to !== undefined || question.contact !== undefined
  const options = (items: readonly { id: string; name: string }[]) => items.map((each) => ({ value: each.id, label: each.name }))
  return (
    <div className="found-filters">
      {question.contact !== undefined && <Tag closable onClose={() => change({ contact: undefined })}>{words.onlyContact(question.contact.name)}</Tag>}
      <Select allowClear value={question.agent ?? null} placeholder={words.anyAgent} aria-label={words.agent} options={options(colleagues)} showSearch={{ optionFilterProp: 'label' }} onChange={(agent: string | null | undefined) => change({ agent: agent ?? undefined })} />
      <Select allowClear value={question.inbox ?? null} placeholder={words.anyInbox} aria-label={words.inbox} options={options(inboxes.data?.items ?? [])} onChange={(inbox: string | null | undefined) => change({ inbox: inbox ?? undefined })} />
      <span className="found-span">
        <DateField clearable value={question.from} label={words.from} max={question.to} onChange={(from) => change({ from })} />
        <span className="faint">–</span>
        <DateField clearable value={question.to} label={words.to} min={question.from} onChange={(to) => change({ to })} />
      </span>
      {narrowed && <Button type="link" size="small" onClick={() => onChange({ text: question.text })}>{all.desk.filters.clear}</Button>}
    </div>
  )
}
