import { Button, Form, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { listConversations } from '@yanshu/contract/conversations.ts'
import { tryRouting } from '@yanshu/contract/routing.ts'
import type { RoutingFacts } from '@yanshu/contract/routing.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Page } from '../../../ui/page.tsx'
import { useAct } from '../../../ui/use-act.ts'
import { RoutingTabs } from '../routing-tabs.tsx'
import { FactFields } from './fact-fields.tsx'
import { Outcome } from './outcome.tsx'
import './tester.css'

export interface ExampleValues extends Omit<RoutingFacts, 'attributes'> { attributes?: { name?: string; value?: string }[] }

/** What would happen to a conversation now: an invented one, or one that there is. */
export function Tester() {
  const words = useWords().routing.test
  const [real, setReal] = useState(false)
  const [conversation, setConversation] = useState<string>()
  const [form] = Form.useForm<ExampleValues>()
  const attempt = useAct({ do: (input: { conversation: string } | { facts: RoutingFacts }) => call(tryRouting, { input }) })
  const run = (values: ExampleValues): void => attempt.mutate({ facts: toFacts(values) })
  return (
    <Page title={words.title} about={words.about} tabs={<RoutingTabs />}>
      <div className="tester">
        <section className="panel panel-body" aria-label={words.facts}>
          <Segmented block value={real ? 'real' : 'example'} options={[{ value: 'example', label: words.example }, { value: 'real', label: words.real }]} onChange={(next) => { setReal(next === 'real'); attempt.reset() }} />
          {real
            ? <div className="tester-real">
                <ConversationChoice value={conversation} onChange={setConversation} />
                <Button type="primary" disabled={conversation === undefined} loading={attempt.isPending} onClick={() => conversation !== undefined && attempt.mutate({ conversation })}>{words.run}</Button>
              </div>
            : <Form form={form} layout="vertical" onFinish={run} className="tester-form">
                <FactFields />
                <Button type="primary" htmlType="submit" loading={attempt.isPending}>{words.run}</Button>
              </Form>}
        </section>
        <section className="panel panel-body" aria-label={words.result} aria-live="polite">
          {attempt.data === undefined ? <p className="faint tester-before">{words.before}</p> : <Outcome trial={attempt.data} />}
        </section>
      </div>
    </Page>
  )
}

function ConversationChoice({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const words = useWords().routing.test
  const [text, setText] = useState('')
  const found = useQuery({ queryKey: ['conversations', 'choice', text], queryFn: () => call(listConversations, { query: { view: 'all', limit: 30, ...(text === '' ? {} : { text }) } }) })
  return (
    <Select
      showSearch filterOption={false} value={value ?? null} onSearch={setText} onChange={(id: string | null) => id !== null && onChange(id)} loading={found.isFetching} placeholder={words.choose} aria-label={words.conversation}
      options={found.data?.items.map((each) => ({ value: each.id, label: `${each.contact.name} · ${each.lastMessage?.text ?? ''}` })) ?? []}
    />
  )
}

function toFacts({ attributes = [], ...values }: ExampleValues): RoutingFacts {
  const named = attributes.filter((each) => (each.name ?? '').trim() !== '' && (each.value ?? '').trim() !== '')
  return { ...values, attributes: Object.fromEntries(named.map((each) => [each.name!.trim(), each.value!.trim()])) }
}
