import { ExportOutlined, ShopOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { readStage } from '@yanshu/contract/people.ts'
import { linkCustomer, unlinkCustomer } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { failureText } from '../../../ui/failure.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { useBeside } from '../beside.ts'

/** Which customer of the shop the contact is. Where the shop has not said so, an agent may, and may take it back. */
export function LinkedCustomer({ known }: { known: boolean }) {
  const words = useWords().sidebar.customer
  const { inbox, chat: { external }, person: { shop }, take } = useBeside()
  const mayLink = useMay('contacts.edit')
  const [asking, setAsking] = useState(false)
  const [wasAsking, setWasAsking] = useState(false)
  const ask = (next: boolean): void => {
    setAsking(next)
    setWasAsking(!next)
  }
  const unlink = useAct({ do: () => call(unlinkCustomer, { params: { inbox }, input: { external } }), then: take, said: words.unlinked })
  if (asking) return <LinkForm onDone={() => ask(false)} />
  if (shop !== undefined) {
    return (
      <p className="sidebar-customer">
        <ShopOutlined className="faint" /> <span>{words.is} <code>{shop.customer}</code>{shop.by === 'by_hand' && <span className="faint"> · {words.byHand}</span>}</span>
        {shop.by === 'by_hand' && mayLink && (
          <>
            <Button size="small" type="text" autoFocus={wasAsking} onClick={() => ask(true)}>{words.change}</Button>
            <Popconfirm title={words.unlinkTitle} description={words.unlinkHelp} okText={words.unlink} onConfirm={() => unlink.mutate()}>
              <Button size="small" type="text" loading={unlink.isPending}>{words.unlink}</Button>
            </Popconfirm>
          </>
        )}
      </p>
    )
  }
  if (known) return null
  return (
    <div className="sidebar-unlinked">
      <p><b>{words.none}</b></p>
      <p className="soft">{mayLink ? words.noneHelp : words.noneOnly}</p>
      {mayLink && <Button size="small" autoFocus={wasAsking} onClick={() => ask(true)}>{words.link}</Button>}
    </div>
  )
}

function LinkForm({ onDone }: { onDone: () => void }) {
  const { act, sidebar: { customer: words } } = useWords()
  const { inbox, chat: { external }, person: { contact }, take, lookAgain } = useBeside()
  // Others may not see the other contact, whose conversations the merged one has.
  const mayMerge = useMay('conversations.all')
  const [taken, setTaken] = useState(false)
  const isDemo = useQuery({ queryKey: ['setup'], queryFn: () => call(readStage), staleTime: Infinity }).data?.stage === 'demo'
  const [form] = Form.useForm<{ customer: string }>()
  const link = useAct({
    do: ({ customer }: { customer: string }) => call(linkCustomer, { params: { inbox }, input: { external, customer: customer.trim() } }),
    said: words.linked,
    then: (person) => {
      onDone()
      take(person)
    },
    refused: (error) => {
      const wrong = isRefusal(error, 'malformed', 'identity_taken', 'rule_refused')
      setTaken(isRefusal(error, 'identity_taken'))
      // Who was never heard of before is a contact by now, to be merged with the other.
      if (contact === undefined && wrong) lookAgain()
      if (wrong) form.setFields([{ name: 'customer', errors: [isRefusal(error, 'malformed') ? words.wrong : failureText(error)] }])
      return wrong
    },
  })
  return (
    <Form form={form} layout="vertical" className="sidebar-unlinked" onFinish={(values) => link.mutate(values)} onValuesChange={() => setTaken(false)}>
      <Form.Item name="customer" label={words.id} extra={isDemo ? `${words.idHelp} ${words.demoIds}` : words.idHelp} rules={[{ required: true, whitespace: true, message: words.idMissing }, { pattern: /^\s*[^\s/?#]{1,128}\s*$/, message: words.wrong }]}>
        <Input autoFocus autoCapitalize="none" spellCheck={false} autoComplete="off" maxLength={128} onKeyDown={(event) => { if (event.key === 'Escape') onDone() }} />
      </Form.Item>
      {taken && !mayMerge && <p className="soft">{words.mergeAsk}</p>}
      {taken && mayMerge && contact !== undefined && <p><a href={`/console/contacts/${contact.id}`} target="_blank" rel="noopener noreferrer"><ExportOutlined /> {words.merge}</a></p>}
      <p className="sidebar-acts"><Button size="small" type="primary" htmlType="submit" loading={link.isPending}>{words.link}</Button><Button size="small" onClick={onDone}>{act.cancel}</Button></p>
    </Form>
  )
}
