import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { addPhrasings } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { useIntentName } from '../intent-names.ts'
import { mostAtOnce, phrasingLines } from './phrasing-lines.ts'

type Added = Answered<typeof addPhrasings.shape>

interface AddPhrasingsProps {
  intent: string
  onTyping: (typing: boolean) => void
  /** Told what was sent to be added. */
  onAdded: (texts: readonly string[]) => void
}

/** A field for many phrasings, one per line. Those that another intent or one of its entries has are told, with its name. */
export function AddPhrasings({ intent, onTyping, onAdded }: AddPhrasingsProps) {
  const words = useWords().intents
  const [text, setText] = useState('')
  const [told, setTold] = useState<Pick<Added, 'taken' | 'asked'>>({ taken: [], asked: [] })
  const lines = phrasingLines(text)
  const type = (next: string): void => {
    setText(next)
    onTyping(next.trim() !== '')
  }
  const add = useAct({
    do: (texts: string[]) => call(addPhrasings, { input: { intent, texts } }), changes: ['understanding'],
    said: ({ added }) => (added > 0 ? words.added(added) : undefined),
    then: (output, texts) => {
      setTold(output)
      type('')
      if (output.added > 0) onAdded(texts)
    },
  })
  const problem = lines.tooLong > 0 ? words.tooLong(lines.tooLong) : lines.texts.length > mostAtOnce ? words.tooMany : undefined
  const run = (): void => {
    if (problem === undefined && lines.texts.length > 0 && !add.isPending) add.mutate(lines.texts)
  }
  return (
    <div className="phrasing-add">
      <Input.TextArea
        value={text} autoSize={{ minRows: 2, maxRows: 10 }} placeholder={words.addHint} aria-label={words.addPhrasings} status={problem === undefined ? '' : 'error'} onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run() }}
      />
      <div className="phrasing-add-foot">
        <span className={problem === undefined ? 'faint' : 'phrasing-problem'} role="status">{problem ?? (lines.repeated > 0 ? words.repeated(lines.repeated) : '')}</span>
        <Button type="primary" disabled={lines.texts.length === 0 || problem !== undefined} loading={add.isPending} onClick={run}>{words.addMany(lines.texts.length)}</Button>
      </div>
      {told.taken.length > 0 && <TakenNotice taken={told.taken} onClose={() => setTold({ ...told, taken: [] })} />}
      {told.asked.length > 0 && <AskedNotice asked={told.asked} onClose={() => setTold({ ...told, asked: [] })} />}
      {told.taken.length === 0 && add.data?.added === 0 && text === '' && <p className="faint">{words.nothingAdded}</p>}
    </div>
  )
}

function TakenNotice({ taken, onClose }: { taken: Added['taken']; onClose: () => void }) {
  const words = useWords().intents
  const nameOfId = useIntentName()
  return (
    <Alert
      type="warning" showIcon closable={{ onClose }} title={words.taken(taken.length)}
      description={<ul className="phrasing-taken">{taken.map((each) => <li key={each.text}>{words.takenBy(each.text, nameOfId(each.intent))}</li>)}</ul>}
    />
  )
}

/** They were added, but teach the model two things at once. */
function AskedNotice({ asked, onClose }: { asked: Added['asked']; onClose: () => void }) {
  const words = useWords().intents
  const nameOfId = useIntentName()
  return (
    <Alert
      type="warning" showIcon closable={{ onClose }} title={words.asked(asked.length)}
      description={<ul className="phrasing-taken">{asked.map((each) => <li key={each.text}>{words.askedBy(each.text, each.entry, nameOfId(each.intent))}</li>)}</ul>}
    />
  )
}
