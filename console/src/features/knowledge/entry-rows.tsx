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
import { inputOf } from './entry-values.ts'

/** The entries as rows, with a switch to leave one out of the bot's answers. */
export function EntryRows({ entries, stale, onOpen }: { entries: Entry[]; stale: boolean; onOpen: (entry: Entry) => void }) {
  const words = useWords().knowledge
  const columns: Column<Entry>[] = [
    {
      key: 'title', title: words.entry, phone: 'head',
      cell: (entry) => <span className="entry"><button type="button" className="link-button" onClick={() => onOpen(entry)}>{entry.title}</button><small>{entry.answer}</small></span>,
    },
    { key: 'category', title: words.category, width: 150, cell: (entry) => entry.category !== '' && <span className="chip">{entry.category}</span> },
    { key: 'questions', title: words.questions, width: 90, align: 'right', phone: 'hidden', cell: (entry) => entry.questions.length },
    { key: 'updated', title: words.updated, width: 130, cell: (entry) => <span className="soft"><When at={entry.updatedAt} ago /></span> },
    { key: 'enabled', title: words.enabled, width: 80, phone: 'corner', cell: (entry) => <Enable entry={entry} /> },
  ]
  return <Rows label={words.title} columns={columns} rows={entries} rowKey={(entry) => entry.id} stale={stale} onOpen={onOpen} quiet={(entry) => !entry.enabled} />
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
