import { Button } from 'antd'
import { replayDelivery } from '@yanshu/contract/webhooks.ts'
import type { Delivery } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { fullTime } from '../../lib/times.ts'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { useAct } from '../../ui/use-act.ts'
import { failureOf } from './attempt-words.ts'
import { nextText } from './next-text.ts'

/** The deliveries, latest first. `pausedUntil`: the receiver fails, and nothing is sent before. */
export function DeliveryRows({ webhook, pausedUntil, rows, stale, onOpen }: { webhook: string; pausedUntil: number | undefined; rows: Delivery[]; stale: boolean; onOpen: (delivery: Delivery) => void }) {
  const words = useWords()
  const language = useLanguage()
  const replay = useReplay(webhook)
  const columns: Column<Delivery>[] = [
    { key: 'at', title: words.webhooks.at, width: 205, phone: 'plain', cell: (row) => <button type="button" className="link-button delivery-time" onClick={() => onOpen(row)}>{fullTime(row.at, language)}</button> },
    { key: 'event', title: words.webhooks.event, width: 190, phone: 'head', cell: (row) => <EventName of={row} /> },
    { key: 'state', title: words.webhooks.state, width: 120, phone: 'corner', cell: (row) => <StateChip delivery={row} /> },
    { key: 'result', title: words.webhooks.result, cell: (row) => (row.attempts === 0 ? <span className="faint">{words.webhooks.untried}</span> : <Result delivery={row} />) },
    { key: 'attempts', title: words.webhooks.attempts, width: 90, cell: (row) => (row.attempts === 0 ? undefined : words.webhooks.times(row.attempts)) },
    { key: 'next', title: '', width: 250, phone: 'plain', align: 'right', cell: (row) => (
      <span className="delivery-next">
        {row.state === 'waiting' && <span className="faint">{nextText(row, pausedUntil, words.webhooks, language)}</span>}
        <Button size="small" loading={replay.isPending && replay.variables === row.id} onClick={() => replay.mutate(row.id)}>{row.state === 'waiting' ? words.webhooks.now : words.webhooks.again}</Button>
      </span>
    ) },
  ]
  return <Rows label={words.webhooks.log} columns={columns} rows={rows} rowKey={(row) => row.id} stale={stale} onOpen={onOpen} />
}

/** The event; of a test a mark instead. */
export function EventName({ of }: { of: Pick<Delivery, 'type'> }) {
  const words = useWords().webhooks
  return of.type === 'ping' ? <span className="chip">{words.testMark}</span> : words.eventNames[of.type]
}

/** Sends one delivery again, by its id. */
export function useReplay(webhook: string, then?: () => void) {
  const words = useWords().webhooks
  return useAct({ do: (delivery: string) => call(replayDelivery, { params: { id: webhook, delivery } }), changes: ['deliveries', 'webhooks'], said: words.queued, ...(then && { then }) })
}

/** The state in its colour. */
export function StateChip({ delivery: { state, type } }: { delivery: Delivery }) {
  const words = useWords().webhooks
  return <span className="chip" data-tone={{ waiting: undefined, delivered: 'good', dead: 'bad' }[state]}>{type === 'ping' && state === 'dead' ? words.testFailed : words.states[state]}</span>
}

/** What the last try came to; nothing before the first. */
export function Result({ delivery }: { delivery: Delivery }) {
  const words = useWords()
  if (delivery.attempts === 0) return null
  const time = delivery.durationMs === undefined ? '' : ` · ${words.webhooks.duration(delivery.durationMs)}`
  return <span className={delivery.error === undefined ? 'soft' : undefined}>{delivery.error === undefined ? String(delivery.status ?? '') : failureOf(delivery, words)}<span className="faint">{time}</span></span>
}
