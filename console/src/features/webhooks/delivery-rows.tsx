import { Button } from 'antd'
import { replayDelivery } from '@yanshu/contract/webhooks.ts'
import type { Delivery } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime, shortTime } from '../../lib/times.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { failureOf } from './attempt-words.ts'

/** The deliveries, latest first. */
export function DeliveryRows({ webhook, rows, stale, onOpen }: { webhook: string; rows: Delivery[]; stale: boolean; onOpen: (delivery: Delivery) => void }) {
  const words = useWords()
  const language = useLanguage()
  const replay = useReplay(webhook)
  const columns: Column<Delivery>[] = [
    { key: 'at', title: words.webhooks.at, width: 190, phone: 'plain', cell: (row) => <button type="button" className="link-button" onClick={() => onOpen(row)}>{fullTime(row.at, language)}</button> },
    { key: 'event', title: words.webhooks.event, phone: 'head', cell: (row) => words.webhooks.eventNames[row.type] },
    { key: 'state', title: words.webhooks.state, width: 110, phone: 'corner', cell: (row) => <StateChip delivery={row} /> },
    { key: 'result', title: words.webhooks.result, cell: (row) => <Result delivery={row} /> },
    { key: 'attempts', title: words.webhooks.attempts, width: 90, cell: (row) => (row.attempts === 0 ? undefined : words.webhooks.times(row.attempts)) },
    { key: 'next', title: '', width: 150, phone: 'plain', align: 'right', cell: (row) => (row.state === 'waiting'
      ? row.nextAt !== undefined && row.attempts > 0 && <span className="faint">{words.webhooks.nextAt(shortTime(row.nextAt, Date.now(), language))}</span>
      : <Button size="small" loading={replay.isPending && replay.variables === row.id} onClick={() => replay.mutate(row.id)}>{words.webhooks.again}</Button>) },
  ]
  return <Rows label={words.webhooks.log} columns={columns} rows={rows} rowKey={(row) => row.id} stale={stale} onOpen={onOpen} />
}

/** Sends one delivery again, by its id. */
export function useReplay(webhook: string, then?: () => void) {
  const words = useWords().webhooks
  return useAct({ do: (delivery: string) => call(replayDelivery, { params: { id: webhook, delivery } }), changes: ['deliveries'], said: words.queued, ...(then && { then }) })
}

/** The state in its colour. */
export function StateChip({ delivery: { state } }: { delivery: Delivery }) {
  const words = useWords().webhooks
  return <span className="chip" data-tone={{ waiting: undefined, delivered: 'good', dead: 'bad' }[state]}>{words.states[state]}</span>
}

/** What the last try came to; nothing before the first. */
export function Result({ delivery }: { delivery: Delivery }) {
  const words = useWords()
  if (delivery.attempts === 0) return null
  const time = delivery.durationMs === undefined ? '' : ` · ${words.webhooks.duration(delivery.durationMs)}`
  return <span className={delivery.error === undefined ? 'soft' : undefined}>{delivery.error === undefined ? String(delivery.status ?? '') : failureOf(delivery, words)}<span className="faint">{time}</span></span>
}
