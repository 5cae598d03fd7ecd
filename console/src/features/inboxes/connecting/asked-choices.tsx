import { Button, Modal } from 'antd'
import type { FormInstance } from 'antd'
import { useState } from 'react'
import { askChoices } from '@yanshu/contract/accounts.ts'
import type { AccountField, AccountValue } from '@yanshu/contract/accounts.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { call } from '../../../lib/api.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import type { Entered } from './account-values.ts'
import { CheckLine } from './check-line.tsx'

interface ChooseProps {
  inbox: string
  channel: string
  field: AccountField
  form: FormInstance<Entered>
  changed: (entered: Entered) => Record<string, AccountValue>
  refused: (error: unknown) => boolean
  onChosen: () => void
}

/** Asks the platform what may stand in a line, and lets one be chosen: nobody has to find an id that its console does not show. */
export function AskedChoices({ inbox, channel, field: { name, title }, form, changed, refused, onChosen }: ChooseProps) {
  const words = useWords()
  const language = useLanguage()
  const [found, setFound] = useState<Answered<typeof askChoices.shape>>()
  const ask = useAct({ do: () => call(askChoices, { params: { id: inbox }, input: { field: name, values: changed(form.getFieldsValue(true)) } }), then: setFound, refused })
  const choose = (value: string): void => {
    form.setFields([{ name, value, errors: [] }])
    setFound(undefined)
    onChosen()
  }
  return (
    <>
      <Button size="small" className="choose" loading={ask.isPending} onClick={() => ask.mutate()}>{words.connecting.choose}</Button>
      {found !== undefined && (
        <Modal open title={title[language]} width={520} footer={<Button onClick={() => setFound(undefined)}>{words.act.close}</Button>} onCancel={() => setFound(undefined)}>
          {found.trouble !== undefined && <ul><CheckLine check={found.trouble} channel={channel} /></ul>}
          {found.trouble === undefined && found.items.length === 0 && <p className="soft">{words.connecting.chooseNone}</p>}
          <ul className="choices">
            {found.items.map((item) => (
              <li key={item.value}>
                <button type="button" disabled={!item.usable} onClick={() => choose(item.value)}>
                  <b>{item.title}</b><code className="faint">{item.value}</code>
                  {!item.usable && <span className="chip" data-tone="warn">{words.connecting.chooseUnusable}</span>}
                </button>
              </li>
            ))}
          </ul>
          {found.items.some((item) => !item.usable) && <p className="faint choose-help">{words.connecting.chooseHelp}</p>}
        </Modal>
      )}
    </>
  )
}
