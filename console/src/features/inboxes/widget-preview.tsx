import { CloseOutlined, CustomerServiceOutlined, MessageFilled, SendOutlined } from '@ant-design/icons'
import type { CSSProperties } from 'react'
import { useWords } from '../../lib/language.ts'
import { inkOn } from './ink-on.ts'
import type { InboxValues } from './inbox-values.ts'

/** The widget as the contact will see it, drawn from what stands in the form. */
export function WidgetPreview({ values, brandName }: { values: InboxValues; brandName: string }) {
  const words = useWords().inboxes
  const { look, botOn } = values
  const style = { '--accent': look.color, '--accent-ink': inkOn(look.color) } as CSSProperties
  const questions = look.quickQuestions.filter((each) => (each ?? '').trim() !== '')
  return (
    <div className="mock" style={style} data-side={look.position} data-theme={look.theme ?? 'auto'} data-corners={look.corners ?? 'round'}>
      <div className="mock-window">
        <header>
          <span className="mock-face"><CustomerServiceOutlined /></span>
          <span className="mock-title"><b>{look.title || words.widgetTitle}</b><small>{brandName}</small></span>
          <CloseOutlined />
        </header>
        <div className="mock-body">
          <p className="mock-name">{botOn ? <>{look.botName}<span>{words.aiLabel}</span></> : words.mockAgent}</p>
          <p className="mock-say">{botOn ? look.welcome || words.welcome : words.plainWelcome}</p>
          {questions.length > 0 && <ul className="mock-quick">{questions.map((each, index) => <li key={index}>{each}</li>)}</ul>}
          <p className="mock-mine">{words.mockQuestion}</p>
        </div>
        <footer><span>{words.mockType}</span><i><SendOutlined /></i></footer>
      </div>
      <span className="mock-bubble"><MessageFilled /></span>
    </div>
  )
}
