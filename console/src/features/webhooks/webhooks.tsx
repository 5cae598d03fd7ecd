import { PlusOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { listWebhooks } from '@yanshu/contract/webhooks.ts'
import type { Webhook } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookForm } from './webhook-form.tsx'
import './webhooks.css'

/** To which systems is told what happens: make, edit, test, change the secret. */
export function Webhooks() {
  const words = useWords().webhooks
  const webhooks = useQuery({ queryKey: ['webhooks'], queryFn: () => call(listWebhooks) })
  const [edited, setEdited] = useState<Webhook | 'new'>()
  const [secret, setSecret] = useState<string>()
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
  return (
    <Page title={words.title} about={words.about} actions={<><Button href="/api/#webhook-signature" target="_blank" rel="noreferrer">{words.signatureGuide}</Button>{add}</>}>
      <Loaded query={webhooks}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<SendOutlined />} title={words.none} help={words.noneHelp} action={add} /></div>
          : <ul className="cards">{items.map((each) => <li key={each.id}><WebhookCard webhook={each} onEdit={() => setEdited(each)} onSecret={setSecret} /></li>)}</ul>)}
      </Loaded>
      {edited !== undefined && <WebhookForm webhook={edited === 'new' ? undefined : edited} onSecret={setSecret} onClose={() => setEdited(undefined)} />}
      {secret !== undefined && (
        <SecretOnce title={words.secretTitle} secret={secret} warning={words.secretOnce} kept={words.kept} onClose={() => setSecret(undefined)}>
          <p className="soft">{words.secretUse} <a href="/api/#webhook-signature" target="_blank" rel="noreferrer">{words.signatureGuide}</a></p>
        </SecretOnce>
      )}
    </Page>
  )
}
