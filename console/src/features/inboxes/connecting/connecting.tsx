import { useState } from 'react'
import type { AccountField, AccountState } from '@yanshu/contract/accounts.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { useWords } from '../../../lib/language.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useAccount, useChannels } from './account-reading.ts'
import { AccountStep } from './account-step.tsx'
import { isLacking } from './account-values.ts'
import { useAgo } from './ago.ts'
import { ChecksStep } from './checks-step.tsx'
import type { Checked } from './checks-step.tsx'
import { EnableStep } from './enable-step.tsx'
import { OfficePage } from './office-page.tsx'
import { PlatformStep } from './platform-step.tsx'
import { isProved, nextStep, progressOf } from './progress.ts'
import type { StepName } from './progress.ts'
import { Step } from './step.tsx'
import './connecting.css'

interface ConnectingProps {
  inbox: Inbox
  /** What was entered about the account is not saved yet. */
  unsaved: boolean
  onUnsaved: (unsaved: boolean) => void
}

/** The way from an empty inbox to one that is connected to an account at a platform, checked and on. */
export function Connecting({ inbox, ...saving }: ConnectingProps) {
  const [waiting, setWaiting] = useState(true)
  const channels = useChannels()
  const account = useAccount(inbox.id, waiting)
  const proved = account.data?.account !== undefined && isProved(account.data.account.callback)
  if (waiting === proved) setWaiting(!proved)
  return (
    <Loaded query={channels}>
      {({ items }) => <Loaded query={account}>{(state) => <Steps {...saving} inbox={inbox} form={items.find(({ name }) => name === inbox.channel)?.form ?? []} state={state} />}</Loaded>}
    </Loaded>
  )
}

function Steps({ inbox, form, state, unsaved, onUnsaved }: ConnectingProps & { form: readonly AccountField[]; state: AccountState }) {
  const words = useWords().connecting
  const [kept, setKept] = useState<Record<string, string>>({})
  const [checked, setChecked] = useState<Checked>()
  const [chosen, setChosen] = useState<StepName | 'none'>()
  const { account } = state
  const lacking = isLacking(form, account)
  const progress = progressOf(state, checked, inbox.enabled, lacking)
  const open = chosen ?? nextStep(progress)
  const summaries = useSummaries(state, checked)
  /** A step that changed leaves the choice of what is open to what comes next. */
  const goOn = (): void => setChosen(undefined)
  const learn = (made: Record<string, string>): void => {
    setKept((before) => ({ ...before, ...made }))
    setChecked(undefined)
  }
  const step = (name: StepName, number: number, title: string) => ({
    number, title, state: progress[name], summary: summaries[name], open: open === name, onToggle: () => setChosen(open === name ? 'none' : name),
  })
  return (
    <div className="steps" id="part-connection">
      <Step {...step('account', 1, words.account)} unsaved={unsaved}>
        <AccountStep inbox={inbox.id} channel={inbox.channel} form={form} stored={account} isCalled={lacking && progress.account === 'now'} onUnsaved={onUnsaved} onSaved={(made) => { learn(made); goOn() }} />
      </Step>
      <Step {...step('platform', 2, inbox.channel === 'webhook' ? words.platformOwn : words.platform)}>
        {account === undefined ? <p className="soft">{words.needsAccount}</p> : <PlatformStep inbox={inbox.id} channel={inbox.channel} form={form} state={{ ...state, account }} kept={kept} onKept={learn} />}
      </Step>
      <Step {...step('checks', 3, words.checks)}>
        {account === undefined ? <p className="soft">{words.needsAccount}</p> : <ChecksStep inbox={inbox.id} channel={inbox.channel} checked={checked} {...(unsaved && { toUnsaved: () => setChosen('account') })} onChecked={(next) => { setChecked(next); setChosen(next.checks.every(({ is }) => is === 'good') ? undefined : 'checks') }} />}
      </Step>
      <Step {...step('enable', 4, words.enable)}>
        <EnableStep inbox={inbox} connected={account !== undefined && !lacking} ready={progress.platform === 'done' && progress.checks === 'done'} onChanged={() => setChosen('enable')} />
      </Step>
      {state.page !== undefined && <OfficePage page={state.page} origin={new URL(state.base ?? location.origin).origin} />}
    </div>
  )
}

/** What came of each step, in a few words. */
function useSummaries({ account }: AccountState, checked: Checked | undefined): Partial<Record<StepName, string>> {
  const words = useWords().connecting
  const ago = useAgo()
  const skipped = checked?.checks.filter(({ is }) => is === 'skipped').length ?? 0
  const bad = checked?.checks.filter(({ is }) => is === 'bad').length ?? 0
  return {
    ...(account && { account: Object.values(account.values).includes(account.id) ? words.accountDone(account.id) : words.accountSaved }),
    ...(account?.callback.receivedAt !== undefined && { platform: words.lastNews(ago(account.callback.receivedAt)) }),
    ...(checked && { checks: bad > 0 ? words.someBad(bad) : skipped > 0 ? words.someMind(skipped) : words.allGood }),
  }
}
