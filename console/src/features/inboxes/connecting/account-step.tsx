import { Alert, Button, Form } from 'antd'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import type { Account, AccountField } from '@yanshu/contract/accounts.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { AccountLine } from './account-line.tsx'
import { AskedChoices } from './asked-choices.tsx'
import { changedValues, firstEntered, madeValues, partFields } from './account-values.ts'
import type { Entered } from './account-values.ts'
import { DemoHint } from './demo-hint.tsx'
import { useRefusedLines } from './use-refused-lines.ts'

interface AccountStepProps {
  inbox: string
  channel: string
  form: readonly AccountField[]
  stored: Account | undefined
  /** All else is done: what can be chosen only now is what is left. */
  isCalled: boolean
  onUnsaved: (unsaved: boolean) => void
  /** `made`: the values that were made along with the first save, to be handed to the platform. */
  onSaved: (made: Record<string, string>) => void
}

/** Which account at the platform it is: ids and secrets. */
export function AccountStep({ inbox, channel, form: fields, stored, isCalled, onUnsaved, onSaved }: AccountStepProps) {
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  const { asked, rare } = partFields(fields)
  const refused = useRefusedLines(form)
  const save = useAct({
    do: async (entered: Entered) => {
      const made = stored === undefined ? madeValues(fields) : {}
      await call(connectAccount, { params: { id: inbox }, input: { values: { ...made, ...changedValues(fields, entered, stored) } } })
      return made
    },
    changes: ['inboxes'], said: words.act.saved, refused,
    then: (made) => {
      onUnsaved(false)
      onSaved(made)
    },
  })
  return (
    <Form key={JSON.stringify([stored?.values, stored?.secrets])} form={form} layout="vertical" preserve={false} initialValues={firstEntered(fields, stored)} onValuesChange={() => onUnsaved(true)} onFinish={(values) => save.mutate(values)} scrollToFirstError>
      {words.connecting.accountHelp[channel] !== undefined && <p className="part-help">{words.connecting.accountHelp[channel]}</p>}
      {stored === undefined && channel !== 'webhook' && <DemoHint />}
      {isCalled && <Alert className="lacks" type="info" showIcon title={words.connecting.lacks} />}
      {asked.map((field) => <AccountLine key={field.name} field={field} stored={stored} {...(field.asked === true && { beside: <AskedChoices inbox={inbox} channel={channel} field={field} form={form} changed={(entered) => changedValues(fields, entered, stored)} refused={refused} onChosen={() => onUnsaved(true)} /> })} />)}
      {rare.length > 0 && <details className="rare"><summary>{words.connecting.rare}</summary>{rare.map((field) => <AccountLine key={field.name} field={field} stored={stored} />)}</details>}
      <Button type="primary" htmlType="submit" loading={save.isPending}>{stored === undefined ? words.connecting.saveGo : words.act.save}</Button>
    </Form>
  )
}
