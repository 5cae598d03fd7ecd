import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { importStores } from '@yanshu/contract/stores.ts'
import { upload } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import type { Catalogue } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useAct } from '../../ui/use-act.ts'
import { templateFile } from './import-template.ts'
import '../knowledge/knowledge.css'

type Preview = Answered<typeof importStores.shape>
/** What was imported, and by which it is undone. */
export interface Imported { id: string; added: number; changed: number }

/** Import from CSV or Excel: choose a file, look at what would happen, then do it. */
export function ImportStores({ onClose, onDone }: { onClose: () => void; onDone: (imported: Imported) => void }) {
  const words = useWords()
  const text = words.stores
  const language = useLanguage()
  const [file, setFile] = useState<File>()
  const [refusal, setRefusal] = useState<unknown>()
  const refused = (error: unknown): boolean => {
    setRefusal(error)
    return true
  }
  const look = useAct({ do: (chosen: File) => upload(importStores, chosen, { query: { preview: '1' } }), refused })
  const run = useAct({
    do: (chosen: File) => upload(importStores, chosen, { query: (look.data?.bad ?? 0) > 0 ? { skipBad: '1' } : {} }),
    changes: ['stores'], refused,
    then: ({ import: id, added, changed }) => {
      if (id !== undefined) onDone({ id, added, changed })
      onClose()
    },
  })
  const choose = (chosen: File): false => {
    setFile(chosen)
    setRefusal(undefined)
    look.mutate(chosen)
    return false
  }
  const usable = refusal === undefined ? (look.data?.added ?? 0) + (look.data?.changed ?? 0) : 0
  const foot = (
    <div className="drawer-foot">
      <Button type="link" icon={<DownloadOutlined />} onClick={() => saveFile(templateFile(language), text.templateName)}>{text.template}</Button>
      <span className="toolbar-space" />
      <Button onClick={onClose}>{words.act.cancel}</Button>
      <Button type="primary" disabled={file === undefined || usable === 0 || look.isPending} loading={run.isPending} onClick={() => file !== undefined && run.mutate(file)}>
        {(look.data?.bad ?? 0) > 0 ? text.importGood(usable) : text.importAll(usable)}
      </Button>
    </div>
  )
  return (
    <Modal open title={text.importTitle} width={600} onCancel={onClose} footer={foot}>
      <p className="soft store-lead">{text.importHelp}<br />{text.importHelpCode}<br />{text.importHelpDatum}</p>
      <Upload.Dragger accept=".csv,.xlsx" maxCount={1} showUploadList={false} beforeUpload={choose} disabled={look.isPending || run.isPending}>
        <p className="drop-icon" aria-hidden="true"><FileExcelOutlined /></p>
        <p>{file === undefined ? text.drop : file.name}</p>
        <p className="faint">{look.isPending ? text.reading : file === undefined ? text.dropHelp : text.dropOther}</p>
      </Upload.Dragger>
      {refusal !== undefined && <Alert className="store-refusal" type="error" showIcon title={refusalText(refusal, words)} />}
      {look.data !== undefined && refusal === undefined && <PreviewOf preview={look.data} />}
    </Modal>
  )
}

function PreviewOf({ preview }: { preview: Preview }) {
  const words = useWords().stores
  return (
    <div className="import-preview" role="status">
      <dl className="figures">
        <div><dt>{words.rowsRead}</dt><dd>{preview.rows}</dd></div>
        <div data-tone="good"><dt>{words.rowsAdded}</dt><dd>{preview.added}</dd></div>
        <div><dt>{words.rowsChanged}</dt><dd>{preview.changed}</dd></div>
        <div data-tone={preview.bad > 0 ? 'bad' : undefined}><dt>{words.rowsBad}</dt><dd>{preview.bad}</dd></div>
      </dl>
      {preview.bad > 0 && (
        <ul className="problems">
          {preview.problems.map((each, index) => <li key={index}><b>{words.rowNumber(each.row)}</b>{words.problems[each.problem]}</li>)}
          {preview.bad > preview.problems.length && <li>{words.moreProblems(preview.bad - preview.problems.length)}</li>}
        </ul>
      )}
    </div>
  )
}

/** What a person reads when a file is refused: the columns it lacks, by name. */
function refusalText(error: unknown, words: Catalogue): string {
  if (!isRefusal(error, 'import_refused')) return failureText(error, words)
  const { why, missing } = error.details
  if (why === 'no_heading' && Array.isArray(missing)) return words.stores.missingColumns(missing.map((column) => words.stores.columns[String(column)] ?? String(column)).join(' '))
  return why === 'unreadable' ? words.stores.unreadable : failureText(error, words)
}
