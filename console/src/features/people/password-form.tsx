import { App, Button, Form, Input } from 'antd'
import { changePassword } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useMe } from '../../lib/session.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { PasswordFields } from './password-fields.tsx'

interface Change { present: string; password: string; again: string }

/** Changing one's own password; the other sessions end. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const words = useWords()
  const me = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Change>()
  const password = Form.useWatch('password', form) ?? ''
  const change = useAct({
    do: ({ present, password: next }: Change) => call(changePassword, { input: { present, next } }),
    changes: ['sessions', 'session'],
    then: () => {
      void message.success(words.profile.passwordChanged)
      form.resetFields()
      onDone?.()
    },
    refused: (error) => {
      const field = isRefusal(error, 'wrong_login') ? 'present' : isRefusal(error, 'password_too_weak', 'password_reused') ? 'password' : undefined
      if (field === undefined) return false
      form.setFields([{ name: field, errors: [field === 'present' ? words.profile.presentWrong : failureText(error, words)] }])
      return true
    },
  })
  return (
    <Form<Change> form={form} layout="vertical" onFinish={(values) => change.mutate(values)} className="narrow-form">
      <Form.Item name="present" label={words.profile.present} rules={[{ required: true, message: words.gate.passwordMissing }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <PasswordFields login={me.login} password={password} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>{words.profile.changePassword}</Button>
    </Form>
  )
}
