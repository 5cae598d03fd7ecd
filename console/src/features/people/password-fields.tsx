import { Form, Input } from 'antd'
import { useWords } from '../../lib/language.ts'
import { isPasswordFine } from '../../lib/password-rules.ts'
import { PasswordRuleList } from './password-rule-list.tsx'

/** A new password, typed twice, with the rules beside it. For any form with the fields `password` and `again`. */
export function PasswordFields({ login, password }: { login: string; password: string }) {
  const words = useWords().gate
  const form = Form.useFormInstance()
  // A complaint goes as soon as one does something about it; the next one comes with the next try.
  const forget = (name: string) => () => form.setFields([{ name, errors: [] }])
  return (
    <>
      <Form.Item
        name="password" label={words.newPassword} required
        rules={[{ validator: (_, value: string | undefined) => (isPasswordFine(value ?? '', login) ? Promise.resolve() : Promise.reject(new Error(words.passwordWeak))) }]} validateTrigger="onSubmit"
      >
        <Input.Password autoComplete="new-password" maxLength={256} aria-describedby="password-rules" onChange={forget('password')} />
      </Form.Item>
      <PasswordRuleList id="password-rules" password={password} login={login} />
      <Form.Item
        name="again" label={words.again} dependencies={['password']} validateTrigger="onSubmit" required
        rules={[({ getFieldValue }) => ({ validator: (_, value: string | undefined) => (value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(words.againDiffers))) })]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} onChange={forget('again')} />
      </Form.Item>
    </>
  )
}
