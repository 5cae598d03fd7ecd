import { BellOutlined, NotificationOutlined, SoundOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover, Switch } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { soundEvents } from '../alerting.ts'
import type { SoundEvent } from '../alerting.ts'
import { useObserved } from '../workspace.ts'
import { chime } from './chime.ts'
import { desktopChoice, desktopPermission, silentChoice, soundChoice } from './choices.ts'

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
    if (on) chime('assigned')
  }
  return (
    <div className="desk-alerts">
      <label>
        <span><strong>{words.sound}</strong><small>{words.soundHelp}</small></span>
        <Switch checked={sound} onChange={chooseSound} aria-label={words.sound} />
      </label>
      <SoundChoices />
      <DesktopChoice />
    </div>
  )
}

/** Which events sound, each with its tone to listen to. */
function SoundChoices() {
  const words = useWords().desk.sounds
  const on = useObserved(soundChoice)
  const silent = useObserved(silentChoice)
  const toggle = (event: SoundEvent, wanted: boolean): void => silentChoice.set(wanted ? silent.filter((each) => each !== event) : [...silent, event])
  return (
    <ul className="desk-sounds" aria-label={words.title}>
      {soundEvents.map((each) => (
        <li key={each}>
          <Checkbox disabled={!on} checked={on && !silent.includes(each)} onChange={(event) => toggle(each, event.target.checked)}>{words.events[each]}</Checkbox>
          <Button type="text" size="small" icon={<SoundOutlined />} aria-label={words.test(words.events[each])} title={words.test(words.events[each])} onClick={() => chime(each)} />
        </li>
      ))}
    </ul>
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
