import { Alert, Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { CopyBox } from './copy-box.tsx'

interface SecretOnceProps {
  title: string
  secret: string
  /** That it is not shown again. */
  warning: string
  kept: string
  onClose: () => void
  children?: ReactNode
}

/** A secret that is shown this once; a click beside the window does not close it. */
export function SecretOnce({ title, secret, warning, kept, onClose, children }: SecretOnceProps) {
  return (
    <Modal open title={title} width={560} onCancel={onClose} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{kept}</Button>}>
      <div className="stack">
        <Alert type="warning" showIcon title={warning} />
        <CopyBox label={title} text={secret} />
        {children}
      </div>
    </Modal>
  )
}
