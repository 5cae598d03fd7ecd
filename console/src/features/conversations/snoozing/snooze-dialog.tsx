import { ClockCircleOutlined } from '@ant-design/icons'
import { snoozeConversation } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button, DatePicker, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import dayjs from 'dayjs'
import { useState } from 'react'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { takeSnapshot } from '../loading.ts'
import { useWorkspace } from '../workspace.ts'
import { presetEnd, snoozePresets } from './presets.ts'
import './snoozing.css'

interface DialogProps { conversation: Conversation; open: boolean; onClose: () => void; onDone: () => void }

/** Puts a conversation out of sight until a moment, or until the contact writes. */
export function SnoozeDialog({ conversation, open, onClose, onDone }: DialogProps) {
  const words = useWords()
  const language = useLanguage()
  const workspace = useWorkspace()
  const [own, setOwn] = useState<Dayjs | null>(null)
  const snooze = useAct({
    do: (until: number) => call(snoozeConversation, { params: { id: conversation.id }, input: { until } }),
    said: (next) => words.desk.snooze.done(momentText(next.snoozedUntil ?? 0, language)),
    then: (next) => { takeSnapshot(workspace, next); onClose(); onDone() },
  })
  const now = Date.now()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.desk.snooze.title} width={440} destroyOnHidden afterClose={() => setOwn(null)}>
      <p className="soft">{words.desk.snooze.help}</p>
      <div className="desk-snooze">
        {snoozePresets.map((each) => (
          <Button key={each} block size="large" icon={<ClockCircleOutlined />} loading={snooze.isPending} onClick={() => snooze.mutate(presetEnd(each, Date.now()))}>
            <span>{words.desk.snooze.presets[each]}</span><small className="faint">{momentText(presetEnd(each, now), language)}</small>
          </Button>
        ))}
        <div className="desk-snooze-own">
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" value={own} placeholder={words.desk.snooze.own} aria-label={words.desk.snooze.own}
            disabledDate={(day) => day.isBefore(dayjs().startOf('day'))} onChange={setOwn}
          />
          <Button type="primary" disabled={own === null || own.valueOf() <= now} loading={snooze.isPending} onClick={() => { if (own !== null) snooze.mutate(own.valueOf()) }}>{words.desk.snooze.confirm}</Button>
        </div>
      </div>
    </Modal>
  )
}
