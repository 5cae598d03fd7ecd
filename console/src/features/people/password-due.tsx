import { signOut } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { forgetSession } from '../../lib/queries.ts'
import { useTitle } from '../../ui/title.ts'
import { useAct } from '../../ui/use-act.ts'
import { Gate } from './gate.tsx'
import { PasswordForm } from './password-form.tsx'

/** Until an expired password is changed, nothing else can be done. */
export function PasswordDue() {
  const words = useWords()
  useTitle(words.gate.dueTitle)
  const leave = useAct({ do: () => call(signOut), then: forgetSession })
  return (
    <Gate title={words.gate.dueTitle} about={words.gate.dueAbout}>
      <PasswordForm />
      <p className="gate-about"><button type="button" className="link-button soft" onClick={() => leave.mutate()}>{words.shell.signOut}</button></p>
    </Gate>
  )
}
