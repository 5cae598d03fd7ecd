import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { importEntries } from '@yanshu/contract/knowledge.ts'
import { upload } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useAct } from '../../ui/use-act.ts'
import { importRefusalText } from './import-refusal.ts'
import { templateFile } from './import-template.ts'

type Preview = Answered<typeof importEntries.shape>

/** Import from CSV or Excel: choose a file, look at what would happen, then do it. */
export function ImportEntries({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [file, setFile] = useState<File>()
  const [refusal, setRefusal] = useState<unknown>()
  const refused = (error: unknown): boolean => {
    setRefusal(error)
    return true
  }
  const look = useAct({ do: (chosen: File) => upload(importEntries, chosen, { query: { preview: '1' } }), refused })
  const run = useAct({
    do: (chosen: File) => upload(importEntries, chosen, { query: (look.data?.problems.length ?? 0) > 0 ? { skipBad: '1' } : {} }),
    changes: ['knowledge'], said: (output) => words.knowledge.imported(output.added, output.changed), then: onClose, refused,
  })
  const choose = (chosen: File): false => {
    setFile(chosen)
    setRefusal(undefined)
    look.mutate(chosen)
    return false
  }
  const usable = (look.data?.added ?? 0) + (look.data?.changed ?? 0)
  const bad = look.data?.problems.length ?? 0
  const go = (
    <Button type="primary" disabled={file === undefined || usable === 0 || look.isPending} loading={run.isPending} onClick={() => file !== undefined && run.mutate(file)}>
      {bad > 0 ? words.knowledge.importGood(usable) : words.knowledge.importAll(usable)}
    </Button>
  )
  return (
    <Modal open title={words.knowledge.importTitle} width={600} onCancel={onClose} footer={<Foot go={go} onClose={onClose} />}>
      <p className="soft link-lead">{words.knowledge.importHelp}<br />{words.knowledge.importHelpQuestions}<br />{words.knowledge.importHelpMeaning}</p>
      <Upload.Dragger accept=".csv,.xlsx" maxCount={1} showUploadList={false} beforeUpload={choose} disabled={look.isPending || run.isPending}>
        <p className="drop-icon" aria-hidden="true"><FileExcelOutlined /></p>
        <p>{file === undefined ? words.knowledge.drop : file.name}</p>
        <p className="faint">{look.isPending ? words.knowledge.reading : file === undefined ? words.knowledge.dropHelp : words.knowledge.dropOther}</p>
      </Upload.Dragger>
      {refusal !== undefined && <Alert className="link-note" type="error" showIcon title={importRefusalText(refusal, words)} />}
      {look.data !== undefined && refusal === undefined && <PreviewOf preview={look.data} />}
    </Modal>
  )
}

function Foot({ go, onClose }: { go: ReactNode; onClose: () => void }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <div className="drawer-foot">
      <Button type="link" icon={<DownloadOutlined />} onClick={() => saveFile(templateFile(language), words.knowledge.templateName)}>{words.knowledge.template}</Button>
      <span className="toolbar-space" />
      <Button onClick={onClose}>{words.act.cancel}</Button>
      {go}
    </div>
  )
}

function PreviewOf({ preview }: { preview: Preview }) {
  const words = useWords().knowledge
  return (
    <div className="import-preview" role="status">
      <dl className="figures">
        <div><dt>{words.rowsRead}</dt><dd>{preview.rows}</dd></div>
        <div data-tone="good"><dt>{words.rowsAdded}</dt><dd>{preview.added}</dd></div>
        <div><dt>{words.rowsChanged}</dt><dd>{preview.changed}</dd></div>
        <div data-tone={preview.problems.length > 0 ? 'bad' : undefined}><dt>{words.rowsBad}</dt><dd>{preview.problems.length}</dd></div>
      </dl>
      {preview.problems.length > 0 && (
        <ul className="problems">
          {preview.problems.map((each, index) => <li key={index}><b>{words.rowNumber(each.row)}</b>{words.problems[each.problem]}</li>)}
        </ul>
      )}
    </div>
  )
}
