import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { useWords } from '../../lib/language.ts'
import { judgePassword } from '../../lib/password-rules.ts'
import type { PasswordJudgement } from '../../lib/password-rules.ts'

/** The rules of a password, each ticked as soon as it is kept. */
export function PasswordRuleList({ password, login, id }: { password: string; login: string; id: string }) {
  const words = useWords().gate.rules
  const kept = judgePassword(password, login)
  const rules = Object.keys(kept) as (keyof PasswordJudgement)[]
  return (
    <ul className="rules" id={id}>
      {rules.map((rule) => (
        <li key={rule} data-kept={kept[rule]}>
          {kept[rule] ? <CheckCircleFilled aria-hidden="true" /> : <MinusCircleOutlined aria-hidden="true" />}
          {words[rule]}
        </li>
      ))}
    </ul>
  )
}
