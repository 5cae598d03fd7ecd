import { Button, Form, Input, Select } from 'antd'
import { editProfile } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { languages, useWords } from '../../lib/language.ts'
import type { Language } from '../../lib/language.ts'
import { queries, sessionKey } from '../../lib/queries.ts'
import { useMe } from '../../lib/session.ts'
import { Page } from '../../ui/page.tsx'
import { useAct } from '../../ui/use-act.ts'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import './gate.css'

/** One's own name, language, password and sessions. */
export function Profile() {
  const words = useWords()
  const me = useMe()
  return (
    <Page title={words.shell.profile} about={words.profile.about(me.login)} width="read">
      <section className="panel" aria-label={words.profile.basics}>
        <header className="panel-head"><h2>{words.profile.basics}</h2></header>
        <div className="panel-body"><Basics /></div>
      </section>
      <section className="panel" aria-label={words.profile.passwordTitle}>
        <header className="panel-head"><h2>{words.profile.passwordTitle}</h2></header>
        <div className="panel-body"><PasswordForm /></div>
      </section>
      <section className="panel" aria-label={words.profile.sessions}>
        <header className="panel-head"><h2>{words.profile.sessions}</h2></header>
        <SessionList />
      </section>
    </Page>
  )
}

function Basics() {
  const words = useWords()
  const me = useMe()
  const save = useAct({
    do: (input: { name: string; language: Language }) => call(editProfile, { input: { name: input.name.trim(), language: input.language } }),
    said: words.act.saved, changes: ['people'], then: (next) => void queries.setQueryData(sessionKey, next),
  })
  return (
    <Form layout="vertical" className="narrow-form" initialValues={{ name: me.name, language: me.language }} onFinish={(values: { name: string; language: Language }) => save.mutate(values)}>
      <Form.Item name="name" label={words.profile.name} extra={words.profile.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input maxLength={64} autoComplete="name" />
      </Form.Item>
      <Form.Item name="language" label={words.shell.language}>
        <Select options={languages.map((each) => ({ value: each, label: words.languages[each] }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>{words.act.save}</Button>
    </Form>
  )
}
