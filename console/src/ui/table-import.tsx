import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../lib/language.ts'
import { useAct } from './use-act.ts'
import './table-import.css'

/** What a file would do, as the server says it. */
interface Foreseen<Problem extends string> { problems: readonly { row: number; problem: Problem }[] }
export interface Figure { name: string; count: number; tone?: 'good' | 'bad' }

interface TableImportProps<Problem extends string, Preview extends Foreseen<Problem>, Done> {
  words: {
    importTitle: string; drop: string; dropHelp: string; dropOther: string; reading: string; template: string; rowsBad: string; problems: Record<Problem, string>
    importAll: (count: number) => string; importGood: (count: number) => string; rowNumber: (row: number) => string
  }
  help: ReactNode
  onTemplate: () => void
  preview: (file: File) => Promise<Preview>
  /** Rows with problems are skipped where `skipsBad`. */
  run: (file: File, skipsBad: boolean) => Promise<Done>
  changes: readonly string[]
  said: (done: Done) => string
  /** How many rows would be taken. */
  usable: (preview: Preview) => number
  figures: (preview: Preview) => Figure[]
  refusalText: (error: unknown) => string
  onClose: () => void
}

/** Import from CSV or Excel: choose a file, look at what would happen, then do it. */
export function TableImport<Problem extends string, Preview extends Foreseen<Problem>, Done>(props: TableImportProps<Problem, Preview, Done>) {
  const { words, onClose } = props
  const [file, setFile] = useState<File>()
  const [refusal, setRefusal] = useState<unknown>()
  const refused = (error: unknown): boolean => {
    setRefusal(error)
    return true
  }
  const look = useAct({ do: props.preview, refused })
  const bad = look.data?.problems.length ?? 0
  const run = useAct({ do: (chosen: File) => props.run(chosen, bad > 0), changes: props.changes, said: props.said, then: onClose, refused })
  const choose = (chosen: File): false => {
    setFile(chosen)
    setRefusal(undefined)
    look.mutate(chosen)
    return false
  }
  const usable = look.data === undefined ? 0 : props.usable(look.data)
  const isReady = file !== undefined && usable > 0 && !look.isPending && refusal === undefined
  const go = <Button type="primary" disabled={!isReady} loading={run.isPending} onClick={() => file !== undefined && run.mutate(file)}>{bad > 0 ? words.importGood(usable) : words.importAll(usable)}</Button>
  return (
    <Modal open title={words.importTitle} width={600} onCancel={onClose} footer={<Foot template={words.template} onTemplate={props.onTemplate} onClose={onClose} go={go} />}>
      <p className="soft link-lead">{props.help}</p>
      <Upload.Dragger accept=".csv,.xlsx" maxCount={1} showUploadList={false} beforeUpload={choose} disabled={look.isPending || run.isPending}>
        <p className="import-icon" aria-hidden="true"><FileExcelOutlined /></p>
        <p>{file === undefined ? words.drop : file.name}</p>
        <p className="faint">{look.isPending ? words.reading : file === undefined ? words.dropHelp : words.dropOther}</p>
      </Upload.Dragger>
      {refusal !== undefined && <Alert className="link-note" type="error" showIcon title={props.refusalText(refusal)} />}
      {look.data !== undefined && refusal === undefined && !look.isPending && (
        <div className="import-found" role="status">
          <Figures figures={[...props.figures(look.data), { name: words.rowsBad, count: bad, ...(bad > 0 && { tone: 'bad' as const }) }]} />
          {bad > 0 && <ul className="import-problems">{look.data.problems.map((each, at) => <li key={at}><b>{words.rowNumber(each.row)}</b>{words.problems[each.problem]}</li>)}</ul>}
        </div>
      )}
    </Modal>
  )
}

function Foot({ template, onTemplate, onClose, go }: { template: string; onTemplate: () => void; onClose: () => void; go: ReactNode }) {
  const words = useWords().act
  return (
    <div className="drawer-foot">
      <Button type="link" icon={<DownloadOutlined />} onClick={onTemplate}>{template}</Button>
      <span className="toolbar-space" />
      <Button onClick={onClose}>{words.cancel}</Button>
      {go}
    </div>
  )
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="import-figures">
      {figures.map(({ name, count, tone }) => <div key={name} data-tone={tone}><dt>{name}</dt><dd>{count.toLocaleString('en-US')}</dd></div>)}
    </dl>
  )
}
