import { FileTextOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Upload } from 'antd'
import { useState } from 'react'
import { importSettings } from '@yanshu/contract/administration.ts'
import { upload } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { listed } from '../../../lib/listed.ts'
import { refresh } from '../../../lib/queries.ts'
import { useAct } from '../../../ui/use-act.ts'
import { ImportPreview } from './import-preview.tsx'
import type { Preview } from './import-preview.tsx'
import { ImportRefusal } from './import-refusal.tsx'

/** Chooses a file, shows what would change, and does it when that is wanted. */
export function ImportSettings() {
  const words = useWords().transfer
  const language = useLanguage()
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<Preview>()
  const [refusal, setRefusal] = useState<unknown>()
  const [skipUnknown, setSkipUnknown] = useState(false)
  const [skipPeople, setSkipPeople] = useState(false)
  const refused = (error: unknown): boolean => {
    setRefusal(error)
    return true
  }
  const look = useAct({ do: (chosen: File) => upload(importSettings, chosen, { query: { preview: true } }), then: setPreview, refused })
  const run = useAct({
    do: (chosen: File) => upload(importSettings, chosen, { query: { ...(skipUnknown && { skipUnknown: true }), ...(skipPeople && { skipPeople: true }) } }), said: words.done, refused,
    then: () => {
      setFile(undefined)
      setPreview(undefined)
      // All kinds of things may have changed.
      void refresh('settings', 'brands', 'inboxes', 'groups', 'webhooks', 'labels', 'forms', 'schedules', 'routing', 'sla', 'canned', 'moderation', 'stores')
    },
  })
  const choose = (chosen: File): false => {
    setFile(chosen)
    setPreview(undefined)
    setRefusal(undefined)
    setSkipUnknown(false)
    setSkipPeople(false)
    look.mutate(chosen)
    return false
  }
  const count = (preview?.parts ?? []).reduce((sum, part) => sum + part.added.length + part.changed.length, 0)
  const blocked = ((preview?.unknown.length ?? 0) > 0 && !skipUnknown) || ((preview?.people.length ?? 0) > 0 && !skipPeople)
  return (
    <>
      <p className="soft">{words.importHelp}</p>
      <Upload.Dragger accept=".json,application/json" maxCount={1} showUploadList={false} beforeUpload={choose} disabled={look.isPending || run.isPending}>
        <p className="transfer-icon" aria-hidden="true"><FileTextOutlined /></p>
        <p>{file === undefined ? words.drop : file.name}</p>
        {file !== undefined && <p className="faint">{look.isPending ? words.reading : words.dropOther}</p>}
      </Upload.Dragger>
      {refusal !== undefined && <ImportRefusal error={refusal} />}
      {preview !== undefined && refusal === undefined && (
        <>
          <ImportPreview preview={preview} />
          {preview.unknown.length > 0 && <Alert type="warning" showIcon title={words.unknown(listed(preview.unknown, language))} description={<Checkbox checked={skipUnknown} onChange={(event) => setSkipUnknown(event.target.checked)}>{words.skipUnknown}</Checkbox>} />}
          {count > 0 && preview.people.length > 0 && <Alert type="warning" showIcon title={words.absentPeople(listed(preview.people, language))} description={<><p>{words.absentPeopleHelp}</p><Checkbox checked={skipPeople} onChange={(event) => setSkipPeople(event.target.checked)}>{words.skipPeople}</Checkbox></>} />}
          {count > 0 && <div><Button type="primary" disabled={blocked} loading={run.isPending} onClick={() => file !== undefined && run.mutate(file)}>{words.run(count)}</Button></div>}
        </>
      )}
    </>
  )
}
