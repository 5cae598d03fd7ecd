import { MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { Link } from 'react-router'
import { dropOldSecret, pingWebhook, removeWebhook, rotateWebhook } from '@yanshu/contract/webhooks.ts'
import type { Webhook } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { clockTime, shortTime } from '../../lib/times.ts'
import { useAct } from '../../ui/use-act.ts'
import { failureOf } from './attempt-words.ts'

/** One webhook: where it goes, what it tells, how it fares. */
export function WebhookCard({ webhook, onEdit, onSecret }: { webhook: Webhook; onEdit: () => void; onSecret: (secret: string) => void }) {
  const words = useWords()
  const brands = useBrands().data?.items ?? []
  const ping = usePing(webhook.id)
  const names = webhook.brands.map((id) => brands.find((each) => each.id === id)?.name ?? '…')
  return (
    <article className="panel card" data-off={!webhook.on}>
      <header className="card-head">
        <h2>{webhook.description}</h2>
        <span className="toolbar-space" />
        <span className="chip" data-tone={webhook.on ? 'good' : undefined}>{webhook.on ? words.webhooks.isOn : words.webhooks.isOff}</span>
        <More webhook={webhook} onSecret={onSecret} />
      </header>
      <code className="webhook-url faint">{webhook.url}</code>
      <span className="chips">{webhook.events.map((each) => <span key={each} className="chip">{words.webhooks.eventNames[each]}</span>)}</span>
      {names.length > 0 && <p className="card-line"><span className="faint">{words.webhooks.brands}</span><span>{names.join('，')}</span></p>}
      <Trouble webhook={webhook} />
      <div className="webhook-foot">
        <Link to={`/webhooks/${webhook.id}`}><Button size="small">{words.webhooks.log}</Button></Link>
        <Button size="small" loading={ping.isPending} onClick={() => ping.mutate()}>{words.webhooks.test}</Button>
        <Button size="small" onClick={onEdit}>{words.act.edit}</Button>
      </div>
    </article>
  )
}

function Trouble({ webhook: { offReason, failingSince, pausedUntil, oldSecretUntil } }: { webhook: Webhook }) {
  const words = useWords().webhooks
  const language = useLanguage()
  const time = (at: number) => shortTime(at, Date.now(), language)
  const lines = [
    ...(offReason === undefined ? failingSince === undefined ? [] : [[words.failing(time(failingSince)), 'warn']] : [[words.offReasons[offReason], 'bad']]),
    ...(pausedUntil === undefined || pausedUntil <= Date.now() ? [] : [[words.paused(clockTime(pausedUntil, language)), 'warn']]),
    ...(oldSecretUntil === undefined ? [] : [[words.oldUntil(time(oldSecretUntil)), undefined]]),
  ]
  if (lines.length === 0) return null
  return <span className="chips">{lines.map(([text, tone]) => <span key={text} className="chip" data-tone={tone}>{text}</span>)}</span>
}

/** Sends a ping and says what came of it. */
function usePing(id: string) {
  const words = useWords()
  const { message } = App.useApp()
  return useAct({
    do: () => call(pingWebhook, { params: { id } }), changes: ['deliveries'],
    then: ({ good, durationMs, ...attempt }) => void (good ? message.success(words.webhooks.testGood(attempt.status ?? 0, durationMs)) : message.error(words.webhooks.testBad(failureOf(attempt, words), durationMs), 6)),
  })
}

function More({ webhook, onSecret }: { webhook: Webhook; onSecret: (secret: string) => void }) {
  const words = useWords()
  const { modal } = App.useApp()
  const params = { id: webhook.id }
  const rotate = useAct({ do: () => call(rotateWebhook, { params }), changes: ['webhooks'], then: ({ secret }) => onSecret(secret) })
  const drop = useAct({ do: () => call(dropOldSecret, { params }), changes: ['webhooks'], said: words.webhooks.dropped })
  const remove = useAct({ do: () => call(removeWebhook, { params }), changes: ['webhooks'], said: words.act.removed })
  const ask = (title: string, content: string, act: { mutateAsync: () => Promise<unknown> }, danger: boolean): void => void modal.confirm({
    title, content, okText: words.act.confirm, cancelText: words.act.cancel, okButtonProps: { danger }, onOk: () => act.mutateAsync().catch(() => undefined),
  })
  const items = [
    { key: 'rotate', label: words.webhooks.rotate, onClick: () => ask(words.webhooks.rotateAsk, words.webhooks.rotateHelp, rotate, false) },
    ...(webhook.oldSecretUntil === undefined ? [] : [{ key: 'drop', label: words.webhooks.dropOld, onClick: () => ask(words.webhooks.dropOldAsk, words.webhooks.dropOldHelp, drop, true) }]),
    { key: 'remove', label: words.act.remove, danger: true, onClick: () => ask(words.webhooks.removeAsk(webhook.description), words.webhooks.removeHelp, remove, true) },
  ]
  return <Dropdown menu={{ items }} trigger={['click']}><Button type="text" size="small" icon={<MoreOutlined />} aria-label={words.webhooks.more(webhook.description)} /></Dropdown>
}
