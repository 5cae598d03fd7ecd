import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { importPhrasings } from '@yanshu/contract/understanding.ts'
import { upload } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { csvFile } from '../../../lib/csv.ts'
import { useWords } from '../../../lib/language.ts'
import type { Catalogue } from '../../../lib/language.ts'
import { failureText } from '../../../ui/failure.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { useAct } from '../../../ui/use-act.ts'
import { countText } from '../shares.ts'

type Preview = Answered<typeof importPhrasings.shape>

/** Import from CSV or Excel: choose a file, look at what would happen, then do it. */
export function ImportPhrasings({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const own = words.intents
  const [file, setFile] = useState<File>()
  const [refusal, setRefusal] = useState<unknown>()
  const refused = (error: unknown): boolean => {
    setRefusal(error)
    return true
  }
  const look = useAct({ do: (chosen: File) => upload(importPhrasings, chosen, { query: { preview: '1' } }), refused })
  const bad = look.data?.problems.length ?? 0
  const run = useAct({
    do: (chosen: File) => upload(importPhrasings, chosen, { query: bad > 0 ? { skipBad: '1' } : {} }),
    changes: ['understanding'], said: (output) => own.imported(output.added, output.intents), then: onClose, refused,
  })
  const choose = (chosen: File): false => {
    setFile(chosen)
    setRefusal(undefined)
    look.mutate(chosen)
    return false
  }
  const usable = look.data?.added ?? 0
  const footer = (
    <div className="drawer-foot">
      <Button type="link" icon={<DownloadOutlined />} onClick={() => saveFile(csvFile(own.templateRows), own.templateName)}>{own.template}</Button>
      <span className="toolbar-space" />
      <Button onClick={onClose}>{words.act.cancel}</Button>
      <Button type="primary" disabled={file === undefined || usable === 0 || look.isPending || refusal !== undefined} loading={run.isPending} onClick={() => file !== undefined && run.mutate(file)}>{bad > 0 ? own.importGood(usable) : own.importAll(usable)}</Button>
    </div>
  )
  return (
    <Modal open title={own.importTitle} width={600} onCancel={onClose} footer={footer}>
      <p className="soft link-lead">{own.importHelp}</p>
      <Upload.Dragger accept=".csv,.xlsx" maxCount={1} showUploadList={false} beforeUpload={choose} disabled={look.isPending || run.isPending}>
        <p className="import-icon" aria-hidden="true"><FileExcelOutlined /></p>
        <p>{file === undefined ? own.drop : file.name}</p>
        <p className="faint">{look.isPending ? own.reading : file === undefined ? own.dropHelp : own.dropOther}</p>
      </Upload.Dragger>
      {refusal !== undefined && <Alert className="link-note" type="error" showIcon title={refusalText(refusal, words)} />}
      {look.data !== undefined && refusal === undefined && !look.isPending && <PreviewOf preview={look.data} />}
    </Modal>
  )
}

function PreviewOf({ preview }: { preview: Preview }) {
  const words = useWords().intents
  return (
    <div className="import-found" role="status">
      <dl className="import-figures">
        <div><dt>{words.rowsRead}</dt><dd>{countText(preview.rows)}</dd></div>
        <div data-tone="good"><dt>{words.rowsAdded}</dt><dd>{countText(preview.added)}</dd></div>
        <div><dt>{words.rowsIntents}</dt><dd>{countText(preview.intents)}</dd></div>
        <div data-tone={preview.problems.length > 0 ? 'bad' : undefined}><dt>{words.rowsBad}</dt><dd>{countText(preview.problems.length)}</dd></div>
      </dl>
      {preview.problems.length > 0 && <ul className="import-problems">{preview.problems.map((each, at) => <li key={at}><b>{words.rowNumber(each.row)}</b>{words.problems[each.problem]}</li>)}</ul>}
    </div>
  )
}

function refusalText(error: unknown, words: Catalogue): string {
  if (!isRefusal(error, 'import_refused')) return failureText(error, words)
  const { why } = error.details
  if (why === 'no_heading') return words.intents.missingColumns
  return why === 'unreadable' ? words.intents.unreadable : failureText(error, words)
}
