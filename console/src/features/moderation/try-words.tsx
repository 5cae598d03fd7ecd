import { Alert, Button, Input, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { tryWords } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'
import { ActionChip, useWordName } from './word-name.tsx'

/** Try a text: what is found, what happens. Nothing of it is kept. */
export function TryWords({ onClose }: { onClose: () => void }) {
  const words = useWords().moderation
  const nameOf = useWordName()
  const [text, setText] = useState('')
  const [direction, setDirection] = useState<'contact' | 'agent'>('agent')
  const look = useAct({ do: () => call(tryWords, { input: { text, direction } }) })
  const { data } = look
  const verdict = data?.action === undefined ? words.tryNone : data.action === 'block' ? words.tryBlocked : data.action === 'warn' ? words.tryWarned : `${words.tryAfter} ${data.after}`
  return (
    <Modal open title={words.tryTitle} onCancel={onClose} footer={<Button type="primary" disabled={text.trim() === ''} loading={look.isPending} onClick={() => look.mutate()}>{words.tryIt}</Button>}>
      <p className="soft">{words.tryHelp}</p>
      <Segmented value={direction} onChange={setDirection} aria-label={words.trySide} options={(['agent', 'contact'] as const).map((value) => ({ value, label: words.directions[value] }))} />
      <Input.TextArea className="try-text" rows={3} maxLength={4000} value={text} placeholder={words.tryHint} aria-label={words.tryHint} autoFocus onChange={(event) => setText(event.target.value)} />
      {data !== undefined && (
        <div role="status">
          <Alert type={data.action === undefined ? 'success' : data.action === 'block' ? 'error' : 'warning'} showIcon title={verdict} />
          {data.found.length > 0 && <ul className="try-found">{[...new Map(data.found.map((each) => [each.word, each])).values()].map((each) => <li key={each.word}>{nameOf(each)} <ActionChip action={each.action} /></li>)}</ul>}
        </div>
      )}
    </Modal>
  )
}
