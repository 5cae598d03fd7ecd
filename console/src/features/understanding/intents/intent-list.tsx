import { Switch } from 'antd'
import { editIntent } from '@yanshu/contract/understanding.ts'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { useAct } from '../../../ui/use-act.ts'
import { groupName, nameOf } from '../intent-names.ts'
import { inputFrom, valuesOf } from './intent-values.ts'

/** Fewer phrasings than this teach little. */
const fewPhrasings = 20

/** The intents of one group as lines. */
export function IntentList({ group, intents, onOpen }: { group: string; intents: Intent[]; onOpen: (id: string) => void }) {
  const words = useWords()
  const name = groupName(group, words.understanding)
  return (
    <section className="intent-group" aria-label={name}>
      <h2>{name}<small>{intents.length}</small></h2>
      <ul>{intents.map((each) => <IntentLine key={each.id} intent={each} onOpen={() => onOpen(each.id)} />)}</ul>
    </section>
  )
}

function IntentLine({ intent, onOpen }: { intent: Intent; onOpen: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { intents, understanding } = words
  const thin = intent.phrasings < fewPhrasings
  return (
    <li className="intent-line" data-off={!intent.enabled}>
      <button type="button" className="intent-open" onClick={onOpen}>
        <span className="intent-name"><b>{nameOf(intent, language)}</b><code>{intent.id}</code></span>
        <span className="intent-facts">
          {intent.action.kind !== 'answer' && <span className="chip" data-tone="brand">{understanding.actions[intent.action.kind]}</span>}
          {intent.slots.slice(0, 3).map((slot) => <span key={slot} className="chip">{understanding.slots[slot]}</span>)}
        </span>
        <span className="intent-count" data-tone={thin ? 'warn' : undefined} title={thin ? intents.thin : undefined}>{intents.phrasings(intent.phrasings)}</span>
        <span className="intent-count faint" data-tone={intent.action.kind === 'answer' && intent.entries === 0 ? 'warn' : undefined}>{intent.entries > 0 ? intents.entries(intent.entries) : intent.action.kind === 'answer' ? intents.noEntries : ''}</span>
      </button>
      <Enable intent={intent} name={nameOf(intent, language)} />
    </li>
  )
}

function Enable({ intent, name }: { intent: Intent; name: string }) {
  const words = useWords().intents
  const may = useMay('understanding.edit')
  const turn = useAct({
    do: (enabled: boolean) => call(editIntent, { params: { id: intent.id }, input: { ...inputFrom({ ...valuesOf(intent), enabled }), revision: intent.revision } }),
    changes: ['understanding'],
  })
  return <Switch size="small" checked={turn.isPending ? turn.variables : intent.enabled} disabled={!may} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.enable(name)} />
}
