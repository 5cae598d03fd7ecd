import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { sizeText } from '../../../lib/amounts.ts'
import { useWords } from '../../../lib/language.ts'
import type { Upload } from '../use-uploads.ts'

/** The files that go with the message, and how far each has come. */
export function AttachmentTray({ uploads, onRemove }: { uploads: readonly Upload[]; onRemove: (key: string) => void }) {
  if (uploads.length === 0) return null
  return <ul className="desk-tray">{uploads.map((each) => <Item key={each.key} upload={each} onRemove={onRemove} />)}</ul>
}

function Item({ upload, onRemove }: { upload: Upload; onRemove: (key: string) => void }) {
  const words = useWords().conversations.composer
  const under = upload.file === undefined && upload.problem === undefined
  const percent = Math.round(upload.progress * 100)
  return (
    <li className="desk-tray-item" data-problem={upload.problem !== undefined}>
      {upload.preview === undefined ? <span className="desk-tray-mark"><FileOutlined /></span> : <img className="desk-tray-mark" src={upload.preview} alt="" />}
      <span className="desk-tray-words">
        <span className="desk-tray-name">{upload.name}</span>
        <span className="desk-tray-state">{upload.problem ?? (under ? words.uploading(percent) : sizeText(upload.size))}</span>
        {under && <Progress percent={percent} size="small" showInfo={false} aria-label={words.uploading(percent)} />}
      </span>
      <button type="button" className="desk-tray-remove" aria-label={words.removeFile(upload.name)} onClick={() => onRemove(upload.key)}><CloseOutlined /></button>
    </li>
  )
}
