import { Form, Input, Modal } from 'antd'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import type { Account, AccountField } from '@yanshu/contract/accounts.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { changedValues } from './account-values.ts'
import type { Entered } from './account-values.ts'
import { useRefusedLines } from './use-refused-lines.ts'

interface OwnSecretsProps { inbox: string; fields: readonly AccountField[]; stored: Account; onSaved: (values: Record<string, string>) => void; onClose: () => void }

/** Takes the token and key that stand at the platform already. */
export function OwnSecrets({ inbox, fields, stored, onSaved, onClose }: OwnSecretsProps) {
  const words = useWords()
  const language = useLanguage()
  const [form] = Form.useForm<Entered>()
  const save = useAct({
    do: async (entered: Entered) => {
      const values = changedValues(fields, entered, stored) as Record<string, string>
      if (Object.keys(values).length > 0) await call(connectAccount, { params: { id: inbox }, input: { values } })
      return values
    },
    changes: ['inboxes'], said: words.act.saved, refused: useRefusedLines(form),
    then: (values) => {
      onSaved(values)
      onClose()
    },
  })
  return (
    <Modal open title={words.connecting.ownTitle} width={520} okText={words.act.save} cancelText={words.act.cancel} onOk={form.submit} confirmLoading={save.isPending} onCancel={onClose}>
      <p className="soft">{words.connecting.ownHelp}</p>
      <Form form={form} layout="vertical" onFinish={(values) => save.mutate(values)}>
        {fields.map(({ name, title, hint }) => <Form.Item key={name} name={name} label={title[language]} extra={hint?.[language]}><Input maxLength={200} autoComplete="off" autoCapitalize="none" spellCheck={false} /></Form.Item>)}
      </Form>
    </Modal>
  )
}
