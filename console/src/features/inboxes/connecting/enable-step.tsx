import { App, Button } from 'antd'
import { Link } from 'react-router'
import { editInbox } from '@yanshu/contract/brands.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { valuesOf } from '../inbox-values.ts'

/** Opens the inbox to contacts, and closes it. `ready`: every step before is done. */
export function EnableStep({ inbox, ready, connected, onChanged }: { inbox: Inbox; ready: boolean; connected: boolean; onChanged: () => void }) {
  const words = useWords()
  const { modal } = App.useApp()
  const said = words.connecting
  const turn = useAct({ do: (enabled: boolean) => call(editInbox, { params: { id: inbox.id }, input: { ...valuesOf(inbox), enabled } }), changes: ['inboxes'], said: (saved) => (saved.enabled ? said.enabledNow : said.disabled), then: onChanged })
  const askOff = (): void => void modal.confirm({
    title: said.disableAsk, content: said.disableHelp[inbox.channel] ?? said.disablePlain, okText: said.disable, okButtonProps: { danger: true }, cancelText: words.act.cancel,
    onOk: () => turn.mutateAsync(false).catch(() => undefined),
  })
  const askOn = (): void => void modal.confirm({ title: said.enableAsk, content: said.enableAskHelp, okText: said.enableAnyway, cancelText: words.act.cancel, onOk: () => turn.mutateAsync(true).catch(() => undefined) })
  if (inbox.enabled) {
    return (
      <div className="stack">
        <p className="soft">{said.enabledHelp} <Link to="/workspace">{said.toConversations}</Link></p>
        <div className="step-foot"><Button danger loading={turn.isPending} onClick={askOff}>{said.disable}</Button></div>
      </div>
    )
  }
  return (
    <div className="stack">
      <p className="soft">{connected ? `${said.offHelp}${said.enableHelp}` : said.needsAccount}</p>
      <div className="step-foot"><Button type="primary" disabled={!connected} loading={turn.isPending} onClick={() => (ready ? turn.mutate(true) : askOn())}>{said.enableNow}</Button></div>
    </div>
  )
}
