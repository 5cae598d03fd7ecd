import type { Thought } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { When } from '../../../ui/when.tsx'
import { Correction } from './correction.tsx'
import { ShareBar, toneOf } from './share-bar.tsx'

/** Where the bot most likely has nothing to say. */
const mostOutside = 0.5

/** What the bot made of one message: what was meant, what was told, what it did and on what grounds. */
export function ThoughtCard({ thought, conversation }: { thought: Thought; conversation: Conversation }) {
  const words = useWords().thinking
  const language = useLanguage()
  const mayCorrect = useMay('conversations.reply')
  const { text, act, intent, completed, outOfScope, at } = thought
  const likely = intent !== undefined && intent.probability >= 0.2 ? intent : undefined
  return (
    <li className="thinking-card" aria-label={words.about(text)}>
      <p className="thinking-card-head"><q>{text === '' ? words.noWords : text}</q><span className="faint"><When at={at} /></span></p>
      {completed !== undefined && completed !== text && <p className="thinking-full"><span className="faint">{words.completed}</span>{completed}</p>}
      <p className="thinking-line">
        <span className="faint">{words.intent}</span>
        {likely === undefined ? <span>{words.unclear}</span> : <><span>{likely.name}</span><ShareBar share={likely.probability} tone={toneOf(likely.probability)} /></>}
      </p>
      <Told thought={thought} />
      <p className="chips">
        <span className="chip" data-tone={act === 'hand_over' || act === 'unknown' ? 'warn' : act === 'none' ? undefined : 'brand'}>{words.acts[act]}</span>
        {outOfScope > mostOutside && <span className="chip" data-tone="warn">{words.outside}</span>}
      </p>
      <Sources thought={thought} />
      {mayCorrect && text !== '' && <Correction thought={thought} conversation={conversation} language={language} />}
    </li>
  )
}

function Told({ thought: { slots, missing } }: { thought: Thought }) {
  const all = useWords()
  const { slots: names } = all.understanding
  if (slots.length === 0 && missing === undefined) return null
  return (
    <p className="chips">
      {slots.map(({ type, text, value }) => <span key={type} className="chip">{names[type]} <b>{text === '' ? value : text}</b></span>)}
      {missing !== undefined && <span className="chip" data-tone="warn">{all.thinking.waitsFor(names[missing])}</span>}
    </p>
  )
}

function Sources({ thought: { sources, reason, model } }: { thought: Thought }) {
  const words = useWords().thinking
  const why = words.reasons[reason]
  return (
    <details className="thinking-sources">
      <summary>{sources.length === 0 ? words.noSources : words.sources(sources.length)}</summary>
      <ol>
        {sources.map(({ entry, title, confidence, matched }) => (
          <li key={entry}>
            <span>{title}</span><ShareBar share={confidence} tone={toneOf(confidence)} />
            {matched !== title && matched !== '' && <small className="faint">{words.matched(matched)}</small>}
          </li>
        ))}
      </ol>
      <p className="faint">{[why, words.model(model)].filter((each) => each !== undefined).join(' · ')}</p>
    </details>
  )
}
