import { DownloadOutlined, FileTextOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Upload } from 'antd'
import { useState } from 'react'
import { importWords } from '@yanshu/contract/moderation.ts'
import { ApiError } from '../../lib/api-error.ts'
import { call } from '../../lib/api.ts'
import { decodeCsv } from '../../lib/csv.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useAct } from '../../ui/use-act.ts'
import { ruleProblem } from './rule-problem.ts'
import { readWordsFile, wordsFile } from './words-file.ts'
import type { RowProblem, WordsRead } from './words-file.ts'

const problemsShown = 8

/** Import from CSV: choose a file, see what was understood, then do it. */
export function ImportWords({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const own = words.moderation
  const language = useLanguage()
  const [read, setRead] = useState<WordsRead | { problem: 'not_csv' }>()
  const [refusal, setRefusal] = useState<string>()
  const good = read !== undefined && 'words' in read ? read.words : []
  const run = useAct({
    do: () => call(importWords, { input: { words: good } }), changes: ['moderation'], said: ({ added, changed }) => own.imported(added, changed), then: onClose,
    refused: (error) => {
      const problem = ruleProblem(error, words)
      const row = error instanceof ApiError ? error.details?.['row'] : undefined
      const text = typeof row === 'number' ? good[row - 1]?.text : undefined
      setRefusal(problem === undefined ? undefined : text === undefined ? problem : `${text}：${problem}`)
      return problem !== undefined
    },
  })
  const choose = (file: File): false => {
    setRefusal(undefined)
    void file.arrayBuffer().then((bytes) => {
      const content = decodeCsv(new Uint8Array(bytes))
      setRead(content === undefined ? { problem: 'not_csv' } : readWordsFile(content))
    })
    return false
  }
  const footer = (
    <div className="drawer-foot">
      <Button type="link" icon={<DownloadOutlined />} onClick={() => saveFile(wordsFile(samples, language), own.exportName)}>{own.template}</Button>
      <span className="toolbar-space" />
      <Button onClick={onClose}>{words.act.cancel}</Button>
      <Button type="primary" disabled={good.length === 0} loading={run.isPending} onClick={() => run.mutate()}>{own.importGo(good.length)}</Button>
    </div>
  )
  return (
    <Modal open title={own.importTitle} width={560} onCancel={onClose} footer={footer}>
      <div className="stack">
        <p className="soft">{own.importHelp}</p>
        <Upload.Dragger accept=".csv" maxCount={1} showUploadList={false} beforeUpload={choose}>
          <p className="drop-icon" aria-hidden="true"><FileTextOutlined /></p>
          <p>{own.importChoose}</p>
        </Upload.Dragger>
        {read !== undefined && 'problem' in read && <Alert type="error" showIcon title={read.problem === 'not_csv' ? own.importNotCsv : own.importNoHeading} />}
        {read !== undefined && 'words' in read && (
          <div role="status">
            <Alert type={read.bad.length > 0 ? 'warning' : 'success'} showIcon title={own.importRows(read.words.length)} description={read.bad.length > 0 && <BadRows bad={read.bad} />} />
          </div>
        )}
        {refusal !== undefined && <Alert type="error" showIcon title={refusal} />}
      </div>
    </Modal>
  )
}

function BadRows({ bad }: { bad: readonly { row: number; problem: RowProblem }[] }) {
  const words = useWords().moderation
  return (
    <ul>
      {bad.slice(0, problemsShown).map(({ row, problem }) => <li key={row}>{words.importBad(row, words.importProblems[problem])}</li>)}
      {bad.length > problemsShown && <li>{words.importBadMore(bad.length - problemsShown)}</li>}
    </ul>
  )
}

const samples = [
  { id: '1', text: '私下交易', category: '私下交易', kind: 'word', direction: 'agent', action: 'block', enabled: true, updatedAt: 0 },
  { id: '2', text: '加*微信', category: '站外联系', kind: 'pattern', direction: 'both', action: 'mask', enabled: true, updatedAt: 0 },
] as const
