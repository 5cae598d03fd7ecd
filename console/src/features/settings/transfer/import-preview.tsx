import { Alert } from 'antd'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { ImportedPart, importSettings } from '@yanshu/contract/administration.ts'
import { useWords } from '../../../lib/language.ts'

export type Preview = Answered<typeof importSettings.shape>

/** What an import would add and change, part by part. */
export function ImportPreview({ preview }: { preview: Preview }) {
  const words = useWords().transfer
  const moving = preview.parts.filter((each) => each.added.length + each.changed.length > 0)
  const newDefault = preview.parts.find((each) => each.newDefault !== undefined)?.newDefault
  if (moving.length === 0) return <Alert type="success" showIcon title={words.nothing} />
  return (
    <div className="stack" role="status">
      <ul className="transfer-parts">{moving.map((each) => <li key={each.part}><PartLine part={each} /></li>)}</ul>
      {newDefault !== undefined && <Alert type="warning" showIcon title={words.newDefault(newDefault)} description={words.newDefaultHelp} />}
      {moving.some((each) => each.part === 'webhooks' && each.added.length > 0) && <Alert type="info" showIcon title={words.webhooksOff} />}
    </div>
  )
}

function PartLine({ part }: { part: ImportedPart }) {
  const words = useWords()
  const modules: Record<string, { name: string }> = words.modules.names
  const named = (name: string) => (part.part === 'settings' ? modules[name]?.name ?? name : name)
  return (
    <>
      <b>{words.transfer.parts[part.part] ?? part.part}</b>
      <div className="stack">
        {part.added.length > 0 && <Names title={words.transfer.added} tone="good" names={part.added.map(named)} />}
        {part.changed.length > 0 && <Names title={words.transfer.changed} tone="warn" names={part.changed.map(named)} />}
        {part.same > 0 && <span className="faint">{words.transfer.same(part.same)}</span>}
      </div>
    </>
  )
}

const shownNames = 30

function Names({ title, tone, names }: { title: string; tone: string; names: readonly string[] }) {
  return <span className="chips"><span className="chip" data-tone={tone}>{title} {names.length}</span>{names.slice(0, shownNames).map((name, index) => <span key={index} className="chip">{name}</span>)}{names.length > shownNames && <span className="faint">…</span>}</span>
}
