import { LoadingOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import type { Account, AccountField, AccountState } from '@yanshu/contract/accounts.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { madeValues, partFields } from './account-values.ts'
import { useAgo } from './ago.ts'
import { HandedLines } from './handed-lines.tsx'
import { OwnSecrets } from './own-secrets.tsx'
import { isProved, refusalOf } from './progress.ts'
import { phoneOf } from './stand-in.ts'

interface PlatformStepProps {
  inbox: string
  channel: string
  form: readonly AccountField[]
  state: AccountState & { account: Account }
  /** Values of this page’s own making, which are shown until it is left. */
  kept: Readonly<Record<string, string>>
  onKept: (made: Record<string, string>) => void
}

/** What is copied into the platform's console, and where; then whether the platform came. */
export function PlatformStep({ inbox, channel, form, state, kept, onKept }: PlatformStepProps) {
  const words = useWords()
  const { modal } = App.useApp()
  const [owning, setOwning] = useState(false)
  const phone = phoneOf(state.account)
  const base = new URL(state.base ?? location.origin)
  const steps = words.connectingSteps.of[channel]
  const made = partFields(form).made
  const remake = useAct({
    do: async () => {
      const values = madeValues(made)
      await call(connectAccount, { params: { id: inbox }, input: { values } })
      return values
    },
    changes: ['inboxes'], said: words.connecting.remade, then: onKept,
  })
  const ask = (): void => void modal.confirm({
    title: words.connecting.remakeAsk, content: words.connecting.remakeHelp, okText: words.connecting.remake, okButtonProps: { danger: true }, cancelText: words.act.cancel,
    onOk: () => remake.mutateAsync().catch(() => undefined),
  })
  return (
    <div className="stack">
      {phone !== undefined && <Alert type="info" showIcon title={words.connecting.atStandIn} action={<Button size="small" href={phone} target="_blank" rel="noopener">{words.connecting.openPhone}</Button>} />}
      {channel !== 'webhook' && phone === undefined && !isPublicAddress(base) && <Alert type="warning" showIcon title={words.connecting.insecure} />}
      {steps !== undefined && <ol className="todo">{steps.platform.map((each, index) => <li key={each}>{each}{index === 0 && steps.address !== undefined && <> · <a href={steps.address} target="_blank" rel="noopener noreferrer">{steps.address.replace('https://', '')}</a></>}</li>)}</ol>}
      <HandedLines state={state} form={form} kept={kept} origin={base.origin} />
      {Object.keys(kept).length > 0 && <p className="faint">{made.length > 1 ? words.connecting.shownOnce : words.connecting.secretOnce}</p>}
      <div className="step-foot">
        <Button size="small" loading={remake.isPending} onClick={ask}>{words.connecting.remake}</Button>
        <Button size="small" onClick={() => setOwning(true)}>{words.connecting.own}</Button>
      </div>
      <Waiting channel={channel} account={state.account} />
      {owning && <OwnSecrets inbox={inbox} fields={made} stored={state.account} onClose={() => setOwning(false)} onSaved={(values) => onKept({ ...kept, ...values })} />}
    </div>
  )
}

/** Whether the platform has come yet, and why it was refused if it was. */
function Waiting({ channel, account }: { channel: string; account: Account }) {
  const words = useWords().connecting
  const ago = useAgo()
  const { callback } = account
  const refusal = refusalOf(callback)
  if (refusal !== undefined && callback.refusedAt !== undefined) return <Alert type="error" showIcon title={words.refusedTitle(ago(callback.refusedAt))} description={words.refusals[refusal]} />
  if (!isProved(callback)) return <p className="waiting" role="status"><LoadingOutlined aria-hidden="true" /> {channel === 'webhook' ? words.waitingWebhook : words.waiting}</p>
  if (callback.through !== undefined) return <Alert type="success" showIcon title={words.sharedCallback} description={<Link to={`/inboxes/${callback.through}`}>{words.sharedWith}</Link>} />
  return <Alert type="success" showIcon title={channel === 'webhook' ? words.webhookDone : words.platformDone} {...(callback.receivedAt !== undefined && { description: words.lastNews(ago(callback.receivedAt)) })} />
}

/** Platforms call port 80 or 443 of what the internet knows. */
function isPublicAddress({ protocol, port }: URL): boolean {
  return protocol === 'https:' && port === ''
}
