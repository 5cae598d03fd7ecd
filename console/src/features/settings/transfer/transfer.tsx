import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { exportSettings } from '@yanshu/contract/administration.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Page } from '../../../ui/page.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { useAct } from '../../../ui/use-act.ts'
import { SettingsTabs } from '../settings-tabs.tsx'
import { ImportSettings } from './import-settings.tsx'
import './transfer.css'

/** Settings as a file: out of this installation, into this installation. */
export function Transfer() {
  const words = useWords()
  const may = useMay('knowledge.edit')
  const take = useAct({
    do: () => call(exportSettings),
    then: (file) => saveFile(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }), `${words.transfer.fileName}-${new Date(file.at).toISOString().slice(0, 10)}.json`),
  })
  return (
    <Page title={words.settings.title} about={words.transfer.about} width="read" tabs={<SettingsTabs />}>
      <section className="panel" aria-label={words.transfer.exportTitle}>
        <header className="panel-head"><h2>{words.transfer.exportTitle}</h2></header>
        <div className="panel-body stack">
          <p className="soft">{words.transfer.exportHelp}</p>
          <p className="soft">{words.transfer.exportNot} {may && <Link to="/knowledge">{words.transfer.exportKnowledge}</Link>}</p>
          <div><Button icon={<DownloadOutlined />} loading={take.isPending} onClick={() => take.mutate()}>{words.transfer.exportButton}</Button></div>
        </div>
      </section>
      <section className="panel" aria-label={words.transfer.importTitle}>
        <header className="panel-head"><h2>{words.transfer.importTitle}</h2></header>
        <div className="panel-body stack"><ImportSettings /></div>
      </section>
    </Page>
  )
}
