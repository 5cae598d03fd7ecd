import { Button } from 'antd'
import { useEffect } from 'react'
import { listMoods } from '@yanshu/contract/emotion.ts'
import type { MoodAlarm } from '@yanshu/contract/emotion.ts'
import { live } from '../../lib/connection.ts'
import { wordsNow } from '../../lib/language.ts'
import { refresh } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { sound } from '../conversations/alerts/choices.ts'
import { tellDesktop } from '../conversations/alerts/tell-desktop.ts'
import { useNoticing } from '../supervision/use-noticing.ts'
import { drivingOf, reasonText } from './moods.ts'
import { isFirstTelling, readOwnAlarms } from './own-alarms.ts'
import { takeMood } from './use-moods.ts'

/** One notice: of several alarms at once the latest stands for all, with their number. */
const noticeKey = 'mood-alarm'
const mostNamed = 3

/** Keeps moods on screen right, and tells supervisors, and the agent who has the conversation, of an alarm; who has it also of one that stood before. */
export function MoodAlerts() {
  const { me, watches, present } = useNoticing()
  const reads = useMay(listMoods.shape.permission)
  useEffect(() => {
    /** Alarms that stand and were told of here. */
    const standing = new Map<string, { alarm: MoodAlarm; name: string }>()
    let isOver = false
    // Without it only the notice is missing: the list shows the mood.
    if (reads) void readOwnAlarms(me).catch(() => []).then((own) => { if (!isOver) own.forEach(tellLate) })
    const leave = live.subscribe((frame) => {
      if (frame.type === 'mood') return takeMood(frame.mood)
      if (frame.type !== 'mood-alarm') return
      const { alarm, contactName } = frame
      void refresh('alarms', 'moods')
      void refresh('mood')
      if (alarm.state !== 'raised') return settle(alarm.id)
      if (standing.has(alarm.id) || !(watches || alarm.agent === me)) return
      standing.set(alarm.id, { alarm, name: contactName })
      isFirstTelling(alarm.id)
      sound('mood')
      tell(alarm, contactName)
    })
    return () => { isOver = true; leave() }

    /** It was raised before this page was open, and is a matter of whoever opens it. */
    function tellLate({ alarm, name }: { alarm: MoodAlarm; name: string }): void {
      if (standing.has(alarm.id) || !isFirstTelling(alarm.id)) return
      standing.set(alarm.id, { alarm, name })
      tell(alarm, name)
    }

    /** Nothing to tell of any more. */
    function settle(id: string): void {
      if (!standing.delete(id)) return
      const last = [...standing.values()].at(-1)
      if (last === undefined) present.current.notification.destroy(noticeKey)
    }

    function tell(alarm: MoodAlarm, name: string): void {
      const words = wordsNow().emotion
      const open = (): void => {
        present.current.notification.destroy(noticeKey)
        standing.clear()
        void present.current.navigate(`/workspace/${alarm.agent === me ? 'mine' : 'all'}/${alarm.conversation}`)
      }
      const title = standing.size > 1 ? words.alarm.many(standing.size) : words.alarm.news(name)
      const why = drivingOf(alarm.reasons, mostNamed).map((each) => reasonText(each, words)).join(' · ')
      const said = [words.alarm.at(alarm.index), why].filter((each) => each !== '').join(' · ')
      if (document.hidden) tellDesktop({ title, body: said, tag: `mood-${alarm.conversation}` }, open)
      // It stays until somebody looks, closes it, or the alarm is over.
      present.current.notification.error({
        key: noticeKey, duration: 0, placement: 'bottomLeft', title, description: said, onClose: () => standing.clear(), actions: <Button size="small" type="primary" onClick={open}>{words.alarm.look}</Button>,
      })
    }
  }, [me, watches, present, reads])
  return null
}
