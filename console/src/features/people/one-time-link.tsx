import { Alert, Button, Modal } from 'antd'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'
import { CopyBox } from '../../ui/copy-box.tsx'

/** Shows a one-time link, to be copied and handed over; it is not shown again. */
export function OneTimeLink({ link, title, onClose }: { link: { url: string; expiresAt: number }; title: string; onClose: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const url = new URL(link.url, location.origin).href
  return (
    <Modal open title={title} width={560} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{words.act.done}</Button>} mask={{ closable: false }}>
      <p className="soft link-lead">{words.people.linkHelp}</p>
      <CopyBox text={url} label={title} />
      <Alert className="link-note" type="info" showIcon title={words.people.linkExpires(fullTime(link.expiresAt, language))} />
    </Modal>
  )
}
