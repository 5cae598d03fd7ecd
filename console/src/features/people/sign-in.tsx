import { App, Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { signIn } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { queries, sessionKey } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { fullTime } from '../../lib/times.ts'
import { failureText } from '../../ui/failure.tsx'
import { useTitle } from '../../ui/title.ts'
import { useAct } from '../../ui/use-act.ts'
import { Gate } from './gate.tsx'
import { pageAfterSignIn } from './page-after-sign-in.ts'

interface Credentials { login: string; password: string }

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
    </>
  )
}

/** Signs in, tells when this account was last used, and goes on. */
export function useSignIn(onRefused: (error: unknown) => void) {
  const words = useWords().gate
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { notification } = App.useApp()
  return useAct({
    do: (given: Credentials) => call(signIn, { input: { login: given.login.trim(), password: given.password } }),
    refused: (error) => {
      onRefused(error)
      return true
    },
    then: ({ me, lastSignIn }) => {
      queries.setQueryData(sessionKey, me)
      void navigate(pageAfterSignIn(search.get('next')), { replace: true })
      if (lastSignIn === undefined) return
      const description = words.lastSignIn(fullTime(lastSignIn.at, language), lastSignIn.ip)
      if (lastSignIn.failures === 0) return notification.info({ title: words.greeting(me.name), description, duration: 5 })
      notification.warning({ title: words.failures(lastSignIn.failures), description: `${description} ${words.failuresHelp}`, duration: 12 })
    },
  })
}
