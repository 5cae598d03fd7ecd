import { BellOutlined, NotificationOutlined } from '@ant-design/icons'
import { Button, Popover, Switch } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useObserved } from '../workspace.ts'
import { chime } from './chime.ts'
import { desktopChoice, desktopPermission, soundChoice } from './choices.ts'

/** The bell: sound and desktop notices, both off until somebody wants them. */
export function AlertSettings() {
  const words = useWords().conversations.alerts
  const sound = useObserved(soundChoice)
  return (
    <Popover trigger="click" placement="bottomRight" title={words.title} content={<Choices />}>
      <Button type="text" icon={sound ? <NotificationOutlined /> : <BellOutlined />} aria-label={words.title} title={words.title} />
    </Popover>
  )
}

function Choices() {
  const words = useWords().conversations.alerts
  const sound = useObserved(soundChoice)
  const chooseSound = (on: boolean): void => {
    soundChoice.set(on)
    if (on) chime()
  }
  return (
    <div className="desk-alerts">
      <label>
        <span><strong>{words.sound}</strong><small>{words.soundHelp}</small></span>
        <Switch checked={sound} onChange={chooseSound} aria-label={words.sound} />
      </label>
      <DesktopChoice />
    </div>
  )
}

function DesktopChoice() {
  const words = useWords().conversations.alerts
  const wanted = useObserved(desktopChoice)
  const [permission, setPermission] = useState(desktopPermission)
  const allow = (): void => void Notification.requestPermission().then((answer) => {
    setPermission(answer)
    desktopChoice.set(answer === 'granted')
  })
  const help = permission === 'denied' ? words.denied : permission === 'unsupported' ? words.unsupported : words.desktopHelp
  return (
    <label>
      <span><strong>{words.desktop}</strong><small>{help}</small></span>
      {permission === 'default' && <Button size="small" onClick={allow}>{words.allow}</Button>}
      {permission === 'granted' && <Switch checked={wanted} onChange={(on) => desktopChoice.set(on)} aria-label={words.desktop} />}
    </label>
  )
}
