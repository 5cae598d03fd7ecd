import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import type { Actions } from '../actions/use-actions.ts'
import { useAgentName } from '../use-colleagues.ts'
import type { ComposerBar } from './composer-bar.ts'

/** In the place of the reply field: why one cannot write here, and the button that changes it. */
export function ComposerBlocked({ bar, actions }: { bar: ComposerBar; actions: Actions }) {
  const words = useWords().conversations
  const nameOf = useAgentName()
  const name = bar.why === 'other_agent' ? nameOf(bar.agent) : undefined
  const why = bar.why !== 'other_agent' ? words.composer.why[bar.why] : name === undefined ? words.composer.otherUnknown : words.composer.otherAgent(name)
  return (
    <footer className="desk-blocked">
      <span>{bar.act === undefined && <LockOutlined />} {why}</span>
      {bar.act === 'take' && <Button type="primary" loading={actions.busy} onClick={actions.take}>{words.act.take} <kbd>T</kbd></Button>}
      {bar.act === 'reopen' && <Button type="primary" loading={actions.busy} onClick={actions.reopen}>{words.act.reopen} <kbd>U</kbd></Button>}
    </footer>
  )
}
