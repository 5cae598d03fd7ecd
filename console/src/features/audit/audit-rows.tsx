import type { AuditRow } from '@yanshu/contract/administration.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'

/** The rows of the audit log. */
export function AuditRows({ rows, stale, onOpen }: { rows: AuditRow[]; stale: boolean; onOpen: (row: AuditRow) => void }) {
  const { audit: words, auditEvents: events } = useWords()
  const language = useLanguage()
  const columns: Column<AuditRow>[] = [
    { key: 'at', title: words.time, width: 180, phone: 'plain', cell: (row) => <button type="button" className="link-button audit-time" onClick={() => onOpen(row)}>{fullTime(row.at, language)}</button> },
    { key: 'actor', title: words.actor, cell: (row) => <span>{row.actorName ?? <Short id={row.actor} />} <span className="faint">{words.actorTypes[row.actorType]}</span></span> },
    { key: 'action', title: words.action, width: 220, phone: 'head', cell: (row) => <span className="audit-event"><span>{events[row.eventType] ?? row.action}</span><code className="faint">{row.eventType}</code></span> },
    { key: 'object', title: words.object, cell: (row) => <span className="audit-object"><span>{words.objectTypes[row.objectType] ?? row.objectType}</span> <Short id={row.object} /></span> },
    { key: 'ip', title: words.ip, width: 130, cell: (row) => <span className="soft">{row.ip}</span> },
    { key: 'result', title: words.result, width: 90, phone: 'corner', cell: (row) => <ResultChip result={row.result} /> },
  ]
  return <Rows label={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} stale={stale} onOpen={onOpen} />
}

/** The end of a long id, which is what tells it from its neighbours; nothing where there is none. */
function Short({ id }: { id: string }) {
  if (id === '' || id === '-') return null
  return <code className="faint" title={id}>{/^[0-9a-f-]{36}$/.test(id) ? `…${id.slice(-8)}` : id}</code>
}

/** Success, denied or failed, in its colour. */
export function ResultChip({ result }: { result: AuditRow['result'] }) {
  const words = useWords().audit
  return <span className="chip" data-tone={{ success: 'good', denied: 'warn', failed: 'bad' }[result]}>{words.results[result]}</span>
}
