import { FormOutlined } from '@ant-design/icons'
import type { Part } from '@yanshu/contract/messages.ts'
import { useWords } from '../../../../lib/language.ts'
import { valueText } from '../part-text.ts'

/** A form as the contact sees it: its title and what it asks. */
export function FormCard({ title, labels, answered = false }: { title: string; labels: readonly { label: string; required: boolean }[]; answered?: boolean }) {
  const words = useWords().desk.cards
  return (
    <div className="desk-form-card">
      <p><FormOutlined /> <strong>{title}</strong></p>
      <ul>{labels.map((each) => <li key={each.label}>{each.label}{each.required && <span className="desk-needed" title={words.required}> *</span>}</li>)}</ul>
      <p className="faint">{answered ? words.formAnswered : words.formSent}</p>
    </div>
  )
}

/** What the contact filled in. */
export function FormAnswerCard({ answer }: { answer: Extract<Part, { type: 'form-answer' }> }) {
  return (
    <div className="desk-form-card">
      <p><FormOutlined /> <strong>{answer.title}</strong></p>
      <dl>{answer.answers.map((each) => <div key={each.key}><dt>{each.label}</dt><dd>{valueText(each.value)}</dd></div>)}</dl>
    </div>
  )
}
