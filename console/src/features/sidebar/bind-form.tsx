import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { readStage } from '@yanshu/contract/people.ts'
import { bindSidebar } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useAct } from '../../ui/use-act.ts'
import { enter, forgetEntries, ownAddress } from './entering.ts'
import { giveWindow } from './window-mark.ts'

interface Credentials { login: string; password: string }

/** Somebody is here from WeCom for the first time: login and password say once who it is. */
export function BindForm({ inbox, ticket }: { inbox: string; ticket: string }) {
  const { gate, sidebar: words } = useWords()
  const [refusal, setRefusal] = useState<unknown>()
  const stage = useQuery({ queryKey: ['setup'], queryFn: () => call(readStage) }).data?.stage
  const bind = useAct({
    do: ({ login, password }: Credentials) => call(bindSidebar, { params: { inbox }, input: { ticket, login: login.trim(), password } }),
    then: ({ me }) => {
      giveWindow(inbox, me.id)
      location.replace(ownAddress(inbox))
    },
    refused: (error) => {
      setRefusal(error)
      return true
    },
  })
  const over = isRefusal(refusal, 'office_sign_in_over')
  const again = (): void => {
    forgetEntries()
    void enter(inbox).catch(setRefusal)
  }
  return (
    <div className="sidebar-bind">
      <Mark size={36} />
      <h1>{words.bind.title}</h1>
      <p className="soft">{words.bind.about}</p>
      {refusal !== undefined && <Alert type="error" showIcon title={failureText(refusal)} role="alert" action={over && <Button size="small" onClick={again}>{words.again}</Button>} />}
      <Form<Credentials> layout="vertical" size="large" onFinish={(given) => bind.mutate(given)} onValuesChange={() => setRefusal(undefined)}>
        <Form.Item name="login" label={gate.login} rules={[{ required: true, whitespace: true, message: gate.loginMissing }]}>
          <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label={gate.password} rules={[{ required: true, message: gate.passwordMissing }]}>
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={bind.isPending || bind.isSuccess}>{words.bind.go}</Button>
      </Form>
      <p className="faint">{words.bind.help}</p>
      {stage === 'demo' && <p className="faint">{gate.demoPeople}</p>}
    </div>
  )
}
