import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { readStage } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useSession } from '../../lib/session.ts'
import { failureText } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { Gate } from './gate.tsx'
import { pageAfterSignIn } from './page-after-sign-in.ts'
import { useSignIn } from './use-sign-in.ts'
import type { Credentials } from './use-sign-in.ts'

/** Sign in with login and password; afterwards to the page that was asked for. */
export function SignIn() {
  const words = useWords().gate
  const session = useSession()
  const [search] = useSearchParams()
  useTitle(words.signIn)
  if (session.data) return <Navigate to={pageAfterSignIn(search.get('next'))} replace />
  return <Gate title={words.welcome} about={words.signInAbout}><SignInForm /></Gate>
}

function SignInForm() {
  const words = useWords().gate
  const [refusal, setRefusal] = useState<unknown>()
  const begin = useSignIn(setRefusal)
  const stage = useQuery({ queryKey: ['setup'], queryFn: () => call(readStage) }).data?.stage
  return (
    <>
      {refusal !== undefined && <Alert type="error" showIcon title={failureText(refusal)} role="alert" />}
      <Form<Credentials> layout="vertical" size="large" onFinish={(given) => begin.mutate(given)} onValuesChange={() => setRefusal(undefined)}>
        <Form.Item name="login" label={words.login} rules={[{ required: true, whitespace: true, message: words.loginMissing }]}>
          <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label={words.password} rules={[{ required: true, message: words.passwordMissing }]}>
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={begin.isPending}>{words.signIn}</Button>
      </Form>
      <p className="faint gate-about">{words.forgotten}</p>
      {stage !== undefined && stage !== 'in_use' && <p className="faint gate-about">{stage === 'fresh' ? words.firstTime : words.demoPeople}</p>}
    </>
  )
}
