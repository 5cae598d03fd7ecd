import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePhone } from '../../../ui/phone.ts'
import { useChannelName } from './channel-mark.tsx'

/** Opens what one should have at hand, what to do at the platform, and what the platform does not allow. */
export function ConnectingHelp({ channel }: { channel: string }) {
  const words = useWords()
  const phone = usePhone()
  const name = useChannelName(channel)
  const [open, setOpen] = useState(false)
  const steps = words.connectingSteps.of[channel]
  if (steps === undefined) return null
  return (
    <>
      <Button icon={<QuestionCircleOutlined />} onClick={() => setOpen(true)}>{words.connecting.help}</Button>
      <Drawer open={open} size={phone ? '100%' : 480} title={words.connecting.helpTitle(name)} onClose={() => setOpen(false)}>
        <div className="connecting-help">
          <h3>{words.connecting.before}</h3>
          <ul>{steps.before.map((each) => <li key={each}>{each}</li>)}</ul>
          <h3>{channel === 'webhook' ? words.connecting.platformOwn : words.connecting.platform}{steps.address !== undefined && <> · <a href={steps.address} target="_blank" rel="noopener noreferrer">{steps.console}</a></>}</h3>
          <ol>{steps.platform.map((each) => <li key={each}>{each}</li>)}</ol>
          <h3>{words.connecting.limits}</h3>
          <ul>{steps.limits.map((each) => <li key={each}>{each}</li>)}</ul>
          {channel !== 'webhook' && <p className="faint">{words.connecting.elsewhere}</p>}
        </div>
      </Drawer>
    </>
  )
}
