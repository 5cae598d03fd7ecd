import { KeyOutlined } from '@ant-design/icons'
import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { makeCustomerKey, removeCustomerKey } from '@yanshu/contract/brands.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { CopyBox } from '../../ui/copy-box.tsx'
import { useAct } from '../../ui/use-act.ts'
import { customerTokenExample } from './embed.ts'

type NewKey = Answered<typeof makeCustomerKey.shape>

/** Keys with which the shop's server signs in its customers: two at most, so that one can replace the other. */
export function CustomerKeys({ inbox }: { inbox: Inbox }) {
  const words = useWords()
  const { modal } = App.useApp()
  const [made, setMade] = useState<NewKey>()
  const make = useAct({ do: () => call(makeCustomerKey, { params: { id: inbox.id } }), changes: ['inboxes'], then: setMade })
  const revoke = useAct({ do: (kid: string) => call(removeCustomerKey, { params: { id: inbox.id, kid } }), changes: ['inboxes'], said: words.inboxes.keyRevoked })
  const ask = (kid: string): void => void modal.confirm({
    title: words.inboxes.revokeAsk(kid), content: words.inboxes.revokeHelp, okText: words.inboxes.revoke, okButtonProps: { danger: true }, cancelText: words.act.cancel,
    onOk: () => revoke.mutateAsync(kid).catch(() => undefined),
  })
  return (
    <section className="panel" id="part-keys">
      <header className="panel-head">
        <h2>{words.inboxes.keys}</h2>
        <Button size="small" icon={<KeyOutlined />} disabled={inbox.customerKeys.length >= 2} loading={make.isPending} onClick={() => make.mutate()}>{words.inboxes.makeKey}</Button>
      </header>
      <div className="panel-body stack">
        <p className="soft">{words.inboxes.keysHelp}</p>
        {inbox.customerKeys.length > 0 && (
          <ul className="keys">
            {inbox.customerKeys.map((kid) => <li key={kid}><KeyOutlined aria-hidden="true" /><code>{kid}</code><Button size="small" danger type="text" onClick={() => ask(kid)}>{words.inboxes.revoke}</Button></li>)}
          </ul>
        )}
        <details className="example">
          <summary>{words.inboxes.example}</summary>
          <CopyBox code label={words.inboxes.example} text={customerTokenExample(inbox.id, inbox.customerKeys[0] ?? 'KEY', words.inboxes.exampleComments)} />
        </details>
      </div>
      {made !== undefined && <KeyOnce made={made} onClose={() => setMade(undefined)} />}
    </section>
  )
}

function KeyOnce({ made, onClose }: { made: NewKey; onClose: () => void }) {
  const words = useWords()
  return (
    <Modal open title={words.inboxes.keyMade} width={560} onCancel={onClose} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{words.inboxes.keyKept}</Button>}>
      <Alert className="key-alert" type="warning" showIcon title={words.inboxes.keyOnce} />
      <p className="faint">{words.inboxes.keyId}</p>
      <CopyBox label={words.inboxes.keyId} text={made.kid} />
      <p className="faint key-label">{words.inboxes.keySecret}</p>
      <CopyBox label={words.inboxes.keySecret} text={made.secret} />
    </Modal>
  )
}
