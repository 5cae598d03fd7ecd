import { Button, Checkbox, Segmented } from 'antd'
import { useImperativeHandle, useRef, useState } from 'react'
import type { Ref } from 'react'
import { Link } from 'react-router'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { IntentDrawer } from '../intents/intent-drawer.tsx'
import { IntentSelect } from '../intent-select.tsx'
import { EntrySelect } from './entry-select.tsx'
import { learnableTexts, learnedAtFirst } from './learnable.ts'
import { guessOf, meantAtFirst, saysNoAnswer } from './meant.ts'
import { useIntentName } from '../intent-names.ts'
import { LessonFacts } from './lesson-line.tsx'
import type { Target } from './use-lesson-acts.ts'

/** What the keyboard does with the open lesson. */
export interface OpenLessonHandle {
  approve: () => void
  focusTarget: () => void
}
interface OpenLessonProps {
  ref: Ref<OpenLessonHandle>
  lesson: Lesson
  busy: boolean
  onApprove: (target: Target, texts: string[]) => void
  onDismiss: () => void
}

/** A lesson to decide on: which of its texts are learned, and what they mean. */
export function OpenLesson({ ref, lesson, busy, onApprove, onDismiss }: OpenLessonProps) {
  const words = useWords().learning.lessons
  const texts = learnableTexts(lesson)
  const [learned, setLearned] = useState(() => learnedAtFirst(texts))
  const meant = meantAtFirst(lesson)
  const mayTeachEntries = useMay('knowledge.edit')
  const [kind, setKind] = useState<'intent' | 'entry'>(meant.entry === undefined || !mayTeachEntries ? 'intent' : 'entry')
  const [intent, setIntent] = useState(meant.intent)
  const [entry, setEntry] = useState(meant.entry)
  const [making, setMaking] = useState(false)
  const from = lesson.samples.find((each) => each.conversation !== undefined)?.conversation
  const field = useRef<HTMLDivElement>(null)
  const target: Target | undefined = kind === 'intent' ? intent === undefined ? undefined : { intent } : entry === undefined ? undefined : { entry: entry.id }
  const focusTarget = (): void => field.current?.querySelector('input')?.focus()
  const approve = (): void => {
    if (target === undefined) return focusTarget()
    if (learned.length > 0) onApprove(target, learned)
  }
  useImperativeHandle(ref, () => ({ approve, focusTarget }))
  return (
    <div className="lesson-open">
      <header><LessonFacts lesson={lesson} /></header>
      <fieldset className="lesson-texts">
        <legend className="faint">{words.texts}</legend>
        {texts.map(({ text, personal }) => (
          <Checkbox key={text} checked={learned.includes(text)} onChange={({ target: { checked } }) => setLearned((old) => (checked ? [...old, text] : old.filter((each) => each !== text)))}>
            {text}{personal && <span className="chip" data-tone="warn">{words.personal}</span>}
          </Checkbox>
        ))}
        {from !== undefined && <Link className="lesson-from" to={`/workspace/all/${from}`}>{words.openConversation}</Link>}
      </fieldset>
      {saysNoAnswer(lesson) && <p className="soft">{words.noAnswerHelp}</p>}
      <div className="lesson-target" ref={field}>
        <Segmented value={kind} onChange={setKind} options={[{ value: 'intent', label: words.asIntent }, ...(mayTeachEntries ? [{ value: 'entry' as const, label: words.asEntry }] : [])]} />
        {kind === 'intent' ? <IntentSelect value={intent} onChange={setIntent} /> : <EntrySelect value={entry} onChange={setEntry} />}
        {kind === 'intent' && intent === undefined && <GuessButton lesson={lesson} onTake={setIntent} />}
        {kind === 'intent' && <Button type="link" onClick={() => setMaking(true)}>{words.newIntent}</Button>}
      </div>
      <footer>
        <Button type="primary" disabled={target === undefined || learned.length === 0} loading={busy} onClick={approve}>{words.approve(learned.length)}</Button>
        <Button disabled={busy} onClick={onDismiss}>{words.dismiss}</Button>
      </footer>
      {making && <IntentDrawer id={undefined} onClose={() => setMaking(false)} onMade={(id) => { setMaking(false); setIntent(id) }} />}
    </div>
  )
}

/** What only the model thinks it means: taken by a click, never by the key that approves. */
function GuessButton({ lesson, onTake }: { lesson: Lesson; onTake: (intent: string) => void }) {
  const words = useWords().learning.lessons
  const nameOfId = useIntentName()
  const guess = guessOf(lesson)
  return guess === undefined ? null : <Button size="small" onClick={() => onTake(guess)}>{words.takeGuess(nameOfId(guess))}</Button>
}
