import { Alert, Button } from 'antd'
import { checkAccount } from '@yanshu/contract/accounts.ts'
import type { AccountCheck } from '@yanshu/contract/accounts.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { CheckLine } from './check-line.tsx'
import { useAgo } from './ago.ts'

/** What came of the last self-test on this page. */
export interface Checked { at: number; checks: readonly AccountCheck[] }

interface ChecksProps {
  inbox: string
  channel: string
  checked: Checked | undefined
  onChecked: (checked: Checked) => void
  /** There where something was entered about the account and is not saved: what is tried is the account as it was. */
  toUnsaved?: () => void
}

/** Tries the connection and says, step by step, what came of it. */
export function ChecksStep({ inbox, channel, checked, onChecked, toUnsaved }: ChecksProps) {
  const words = useWords().connecting
  const ago = useAgo()
  const run = useAct({ do: () => call(checkAccount, { params: { id: inbox } }), changes: ['inboxes'], then: ({ checks }) => onChecked({ at: Date.now(), checks }) })
  return (
    <div className="stack">
      <p className="soft">{words.checksHelp}</p>
      {toUnsaved !== undefined && <Alert type="warning" showIcon title={words.checksUnsaved} action={<Button size="small" onClick={toUnsaved}>{words.toUnsaved}</Button>} />}
      <div className="step-foot">
        <Button type={checked === undefined ? 'primary' : 'default'} loading={run.isPending} onClick={() => run.mutate()}>{run.isPending ? words.running : checked === undefined ? words.run : words.again}</Button>
        {checked !== undefined && <span className="faint">{words.checked(ago(checked.at))}</span>}
      </div>
      <div aria-live="polite">
        {checked !== undefined && <ul className="checks">{checked.checks.map((check) => <CheckLine key={check.step} check={check} channel={channel} />)}</ul>}
      </div>
    </div>
  )
}
