import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { readConversation } from '@yanshu/contract/conversations.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { live } from '../../lib/connection.ts'
import { wordsNow } from '../../lib/language.ts'
import { useMay, useMe } from '../../lib/session.ts'

/** One notice for each side: with many breaches at once the latest stands for all, with their number. */
const noticeKey = 'sla-alert'
const forgetMs = 60_000

/**
 * Tells the agent who has a conversation that its time is nearly over, or is over; supervisors hear of what is over. Others
 * see nothing of it.
 */
export function SlaAlerts() {
  const me = useMe()
  const watches = useMay('supervision.watch')
  const navigate = useNavigate()
  const { notification } = App.useApp()
  const present = useRef({ navigate, notification })
  useEffect(() => { present.current = { navigate, notification } })
  useEffect(() => {
    const late = new Map<string, number>()
    return live.subscribe((frame) => {
      if (frame.type !== 'sla' || (frame.clock.state !== 'warned' && frame.clock.state !== 'breached')) return
      void tell(frame.clock).catch(() => undefined)
    })

    async function tell(clock: SlaClock): Promise<void> {
      const mine = clock.agent === me.id
      if (!mine && !(watches && clock.state === 'breached')) return
      const conversation = await call(readConversation, { params: { id: clock.conversation } })
      const now = Date.now()
      for (const [id, at] of late) if (now - at > forgetMs) late.delete(id)
      if (clock.state === 'breached') late.set(clock.conversation, now)
      const words = wordsNow().sla
      const title = clock.state === 'warned' ? words.warnTitle(conversation.contact.name) : late.size > 1 ? words.manyBreaches(late.size) : words.breachTitle(conversation.contact.name)
      const go = (): void => {
        present.current.notification.destroy(noticeKey)
        void present.current.navigate(mine ? `/workspace/mine/${clock.conversation}` : '/floor')
      }
      present.current.notification.warning({ key: noticeKey, duration: 10, placement: 'bottomLeft', title, description: words.kinds[clock.kind], actions: <Button size="small" type="primary" onClick={go}>{words.look}</Button> })
    }
  }, [me.id, watches])
  return null
}
