import { Switch } from 'antd'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { editEntry } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { When } from '../../ui/when.tsx'
import { useIntentName } from '../understanding/intent-names.ts'
import { inputOf } from './entry-values.ts'

/** The entries as rows, with a switch to leave one out of the bot's answers. */
export function EntryRows({ entries, stale, onOpen }: { entries: Entry[]; stale: boolean; onOpen: (entry: Entry) => void }) {
  const words = useWords().knowledge
  const columns: Column<Entry>[] = [
    {
      key: 'title', title: words.entry, phone: 'head',
      cell: (entry) => <span className="entry"><button type="button" className="link-button" onClick={() => onOpen(entry)}>{entry.title}</button><small>{entry.answer}</small><Chips entry={entry} /></span>,
    },
    { key: 'category', title: words.category, width: 150, cell: (entry) => entry.category !== '' && <span className="chip">{entry.category}</span> },
    { key: 'questions', title: words.questions, width: 90, align: 'right', phone: 'hidden', cell: (entry) => entry.questions.length },
    { key: 'updated', title: words.updated, width: 130, cell: (entry) => <span className="soft"><When at={entry.updatedAt} ago /></span> },
    { key: 'enabled', title: words.enabled, width: 80, phone: 'corner', cell: (entry) => <Enable entry={entry} /> },
  ]
  return <Rows label={words.title} columns={columns} rows={entries} rowKey={(entry) => entry.id} stale={stale} onOpen={onOpen} quiet={(entry) => !entry.enabled} />
}

/** What the entry is for, where that is more than an answer that always holds. */
function Chips({ entry }: { entry: Entry }) {
  const words = useWords().knowledge
  const mayRead = useMay('understanding.read')
  const validity = entry.validFrom !== undefined && entry.validFrom > Date.now() ? words.notYet : entry.validUntil !== undefined && entry.validUntil <= Date.now() ? words.over : undefined
  if (entry.intent === undefined && !entry.variants && !entry.kind && validity === undefined) return null
  return (
    <span className="entry-chips">
      {validity !== undefined && <span className="chip" data-tone="warn">{validity}</span>}
      {entry.kind && entry.kind !== 'answer' && <span className="chip">{words.kinds[entry.kind]}</span>}
      {mayRead && entry.intent !== undefined && <IntentChip id={entry.intent} />}
      {entry.variants && <span className="chip">{words.varies(entry.variants.answers.length)}{entry.variants.question !== undefined && ` · ${words.asksBack}`}</span>}
    </span>
  )
}

function IntentChip({ id }: { id: string }) {
  const words = useWords().knowledge
  const nameOf = useIntentName()
  return <span className="chip" data-tone="brand" title={`${words.intent}: ${id}`}>{nameOf(id)}</span>
}

function Enable({ entry }: { entry: Entry }) {
  const words = useWords().knowledge
  const may = useMay('knowledge.edit')
  const turn = useAct({
    do: (enabled: boolean) => call(editEntry, { params: { id: entry.id }, input: { ...inputOf(entry), enabled, revision: entry.revision } }),
    changes: ['knowledge'],
  })
  return <Switch size="small" checked={turn.isPending ? turn.variables : entry.enabled} disabled={!may} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.enableLabel(entry.title)} />
}
