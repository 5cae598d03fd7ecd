import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { Link as RouterLink, useLocation } from 'react-router'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { readLink, useLink } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { given } from '../../lib/given.ts'
import { useWords } from '../../lib/language.ts'
import { Failure, failureText } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { useAct } from '../../ui/use-act.ts'
import { Gate } from './gate.tsx'
import { PasswordFields } from './password-fields.tsx'
import { useSignIn } from './use-sign-in.ts'

type LinkFacts = Answered<typeof readLink.shape>
interface Choice { login?: string; name?: string; password: string; again: string }

/** A one-time link: setup, invitation or reset. Its secret stands in the fragment, which no server or proxy sees. */
export function Link() {
  const words = useWords().gate
  const secret = useLocation().hash.slice(1)
  const facts = useQuery({
    queryKey: ['link', secret], queryFn: () => call(readLink, { input: { secret } }), enabled: /^[\w-]{20,100}$/.test(secret), retry: false, staleTime: Infinity,
  })
  const title = facts.data === undefined ? words.linkTitle : words.purposes[facts.data.purpose].title
  useTitle(title)
  if (facts.data !== undefined) return <Gate title={title} about={words.purposes[facts.data.purpose].about}><LinkForm secret={secret} facts={facts.data} /></Gate>
  return (
    <Gate title={title}>
      {facts.isLoading ? <Skeleton active paragraph={{ rows: 4 }} /> : <LinkProblem error={facts.error} retry={facts.refetch} />}
    </Gate>
  )
}

function LinkProblem({ error, retry }: { error: unknown; retry: () => unknown }) {
  const words = useWords().gate
  const gone = error === null || isRefusal(error, 'malformed', 'link_expired', 'setup_done')
  return (
    <>
      {gone ? <Alert type="warning" showIcon title={error === null || isRefusal(error, 'malformed') ? words.linkBroken : failureText(error)} /> : <Failure error={error} retry={retry} />}
      <p className="gate-about"><RouterLink to="/sign-in">{words.toSignIn}</RouterLink></p>
    </>
  )
}

function LinkForm({ secret, facts }: { secret: string; facts: LinkFacts }) {
  const words = useWords().gate
  const [form] = Form.useForm<Choice>()
  const [refusal, setRefusal] = useState<unknown>()
  const begin = useSignIn(setRefusal)
  const choose = useAct({
    do: async ({ login, name, password }: Choice) => ({ password, ...await call(useLink, { input: given({ secret, login: login?.trim(), name: name?.trim(), password }) }) }),
    then: (chosen) => begin.mutate(chosen),
    refused: (error) => {
      setRefusal(error)
      return true
    },
  })
  const password = Form.useWatch('password', form) ?? ''
  const login = Form.useWatch('login', form) ?? facts.login ?? ''
  return (
    <>
      {refusal !== undefined && <Alert type="error" showIcon title={failureText(refusal)} role="alert" />}
      <Form<Choice> form={form} layout="vertical" size="large" onFinish={(choice) => choose.mutate(choice)} onValuesChange={() => setRefusal(undefined)}>
        {facts.purpose === 'setup' ? <SetupFields /> : <p className="link-login">{words.linkFor(facts.name ?? '', facts.login ?? '')}</p>}
        <PasswordFields login={login} password={password} />
        <Button type="primary" htmlType="submit" block loading={choose.isPending || begin.isPending}>{words.purposes[facts.purpose].go}</Button>
      </Form>
    </>
  )
}

function SetupFields() {
  const words = useWords().gate
  return (
    <div className="field-pair">
      <Form.Item name="login" label={words.login} rules={[{ required: true, whitespace: true, message: words.loginMissing }, { pattern: /^[\p{L}\p{N}._@-]{2,64}$/u, message: words.loginShape }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus maxLength={64} />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
        <Input autoComplete="name" maxLength={64} />
      </Form.Item>
    </div>
  )
}
