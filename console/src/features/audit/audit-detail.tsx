import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { AuditRow } from '@yanshu/contract/administration.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'
import type { AuditFilter } from './audit-filter.ts'
import { ResultChip } from './audit-rows.tsx'

interface AuditDetailProps { row: AuditRow; onClose: () => void; onFilter: (filter: Partial<AuditFilter>) => void }

/** Every field of one audit row. */
export function AuditDetail({ row, onClose, onFilter }: AuditDetailProps) {
  const { audit: words, auditEvents: events } = useWords()
  const language = useLanguage()
  const facts: [string, ReactNode][] = [
    [words.time, `${fullTime(row.at, language)} (${new Date(row.at).toISOString()})`],
    [words.result, <ResultChip key="result" result={row.result} />],
    ...(row.reason === undefined ? [] : [[words.reason, row.reason] as [string, ReactNode]]),
    [words.actor, <span key="actor">{row.actorName ?? row.actor} <span className="faint">{words.actorTypes[row.actorType]} · {row.role}</span><Only onClick={() => onFilter({ actor: row.actor })} /></span>],
    [words.action, <span key="action">{events[row.eventType] ?? row.action} <code className="faint">{row.eventType}</code><Only onClick={() => onFilter({ action: row.eventType })} /></span>],
    [words.object, <span key="object">{words.objectTypes[row.objectType] ?? row.objectType} <code>{row.object}</code><Only onClick={() => onFilter({ object: row.object })} /></span>],
    [words.changedFields, row.changedFields.length === 0 ? '—' : <span key="fields" className="chips">{row.changedFields.map((each) => <code key={each} className="chip">{each}</code>)}</span>],
    [words.ip, `${row.ip}:${row.port}`], [words.channel, row.channel], [words.brand, row.brand || '—'], [words.node, row.node],
    [words.requestId, <code key="request">{row.requestId}</code>],
    [words.chain, <code key="chain">{row.chain} #{row.seq}</code>], [words.hash, <code key="hash" className="audit-hash">{row.hash}</code>],
  ]
  return (
    <Drawer open title={words.detail} size={520} onClose={onClose}>
      <dl className="facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </Drawer>
  )
}

function Only({ onClick }: { onClick: () => void }) {
  return <Button type="link" size="small" onClick={onClick}>{useWords().audit.only}</Button>
}
