import { DownOutlined, HistoryOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input, Modal } from 'antd'
import type { MenuProps } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { chooseState, listBreakReasons, listPresence } from '@yanshu/contract/routing.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { usePhone } from '../../ui/phone.ts'
import { useAct } from '../../ui/use-act.ts'

const states = ['online', 'busy', 'break', 'offline'] as const
type State = AgentPresence['state']

/** One's own chosen state: whether new conversations are handed to this agent. Only for those who answer. */
export function PresenceSwitch() {
  const may = useMay('conversations.reply')
  const { modules } = useMe()
  return may && modules.includes('routing') ? <Switch /> : null
}

function Switch() {
  const words = useWords().presence
  const navigate = useNavigate()
  const me = useMe()
  const phone = usePhone()
  const [asking, setAsking] = useState(false)
  const presence = useQuery({ queryKey: ['presence'], queryFn: () => call(listPresence) })
  const choose = useAct({
    do: (input: { state: State; reason?: string }) => call(chooseState, { input }),
    changes: ['presence'], said: (output) => words.chosen(words.states[output.state]),
  })
  // What is not known yet is not shown as offline.
  if (presence.data === undefined) return null
  const mine = presence.data.items.find((each) => each.agent === me.id)
  const state = mine?.state ?? 'offline'
  const items: NonNullable<MenuProps['items']> = states.map((each) => ({
    key: each,
    label: <span className="presence-item"><span className="dot" data-state={each} /><span><b>{words.states[each]}</b><small>{words.help[each]}</small></span></span>,
    onClick: () => (each === 'break' ? setAsking(true) : choose.mutate({ state: each })),
  }))
  items.push({ type: 'divider' }, { key: 'log', icon: <HistoryOutlined />, label: words.log, onClick: () => void navigate('/groups/states') })
  return (
    <>
      <Dropdown menu={{ items, selectedKeys: [state] }} trigger={['click']} placement="bottomRight">
        <Button type="text" className="presence" loading={choose.isPending} aria-label={words.switchLabel(words.states[state])}>
          <span className="dot" data-state={state} />
          <span>{words.states[state]}{!phone && mine !== undefined && <span className="faint"> {mine.load}/{mine.capacity}</span>}</span>
          <DownOutlined className="presence-arrow" />
        </Button>
      </Dropdown>
      {asking && <BreakReason onClose={() => setAsking(false)} onChoose={(reason) => choose.mutate({ state: 'break', ...(reason === '' ? {} : { reason }) })} />}
    </>
  )
}

function BreakReason({ onClose, onChoose }: { onClose: () => void; onChoose: (reason: string) => void }) {
  const words = useWords()
  const configured = useQuery({ queryKey: ['settings', 'break-reasons'], queryFn: () => call(listBreakReasons) }).data?.items ?? []
  const reasons = configured.length > 0 ? configured : words.presence.reasons
  const [reason, setReason] = useState('')
  const choose = (text: string): void => {
    onChoose(text.trim())
    onClose()
  }
  return (
    <Modal open title={words.presence.breakTitle} width={400} okText={words.presence.breakBegin} onOk={() => choose(reason)} onCancel={onClose}>
      <div className="break-reasons">
        {reasons.map((each) => <Button key={each} size="small" shape="round" onClick={() => choose(each)}>{each}</Button>)}
      </div>
      <Input
        value={reason} maxLength={100} autoFocus placeholder={words.presence.reasonHint} aria-label={words.presence.reasonHint}
        onChange={(event) => setReason(event.target.value)} onPressEnter={(event) => !event.nativeEvent.isComposing && choose(reason)}
      />
    </Modal>
  )
}
