import { Button } from 'antd'
import { useEffect } from 'react'
import { readConversation } from '@yanshu/contract/conversations.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { spanText } from '../../lib/clock-words.ts'
import { live } from '../../lib/connection.ts'
import { useLanguage, useWords, wordsNow } from '../../lib/language.ts'
import { useNow } from '../conversations/use-now.ts'
import { useNoticing } from './use-noticing.ts'

/** One notice of each kind: with many breaches at once the latest stands for all, with their number. */
const noticeKeys = { warned: 'sla-warning', breached: 'sla-breach' }
const forgetMs = 60_000

/**
 * Tells the agent who has a conversation that its time is nearly over, or is over; supervisors hear of what is over. Others
 * see nothing of it.
 */
export function SlaAlerts() {
  const { me, watches, present } = useNoticing()
  useEffect(() => {
    const late = new Map<string, number>()
    /** Of which conversation, and of what, each notice tells. */
    const shown: { warned?: SlaClock; breached?: SlaClock } = {}
    return live.subscribe((frame) => {
      if (frame.type !== 'sla') return
      if (frame.clock.stoppedAt !== undefined) return settle(frame.clock)
      if (frame.clock.state !== 'warned' && frame.clock.state !== 'breached') return
      void tell(frame.clock, frame.clock.state).catch(() => undefined)
    })

    /** In time or late, it is done: nothing to tell of any more. */
    function settle({ conversation, kind }: SlaClock, states: readonly ('warned' | 'breached')[] = ['warned', 'breached']): void {
      for (const state of states) {
        if (shown[state]?.conversation === conversation && shown[state].kind === kind) present.current.notification.destroy(noticeKeys[state])
      }
    }

    async function tell(clock: SlaClock, state: 'warned' | 'breached'): Promise<void> {
      const mine = clock.agent === me
      if (!mine && !(watches && state === 'breached')) return
      const conversation = await call(readConversation, { params: { id: clock.conversation } })
      const now = Date.now()
      for (const [id, at] of late) if (now - at > forgetMs) late.delete(id)
      if (state === 'breached') late.set(clock.conversation, now)
      const words = wordsNow().sla
      const title = state === 'warned' ? words.warnTitle(conversation.contact.name) : late.size > 1 ? words.manyBreaches(late.size) : words.breachTitle(conversation.contact.name)
      const go = (): void => {
        present.current.notification.destroy(noticeKeys[state])
        void present.current.navigate(mine ? `/workspace/mine/${clock.conversation}` : '/floor')
      }
      // What was about to happen has happened.
      if (state === 'breached') settle(clock, ['warned'])
      shown[state] = clock
      // A breach stays until somebody looks, closes the notice, or answers.
      present.current.notification.warning({ key: noticeKeys[state], duration: state === 'breached' ? 0 : 10, placement: 'bottomLeft', title, description: <SlaTime clock={clock} />, actions: <Button size="small" type="primary" onClick={go}>{words.look}</Button> })
    }
  }, [me, watches, present])
  return null
}

/** What is to be done, and how long is left for it or since when it is late. */
function SlaTime({ clock }: { clock: SlaClock }) {
  const words = useWords().sla
  const language = useLanguage()
  const left = clock.dueAt - useNow(1000)
  const kind = words.kinds[clock.kind]
  return <span role="timer">{left > 0 ? words.left(kind, spanText(left, language)) : words.late(kind, spanText(-left, language))}</span>
}
