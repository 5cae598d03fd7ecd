import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import type { Actions } from '../actions/use-actions.ts'
import { useAgentName } from '../use-colleagues.ts'
import type { ComposerBar } from './composer-bar.ts'

/** In the place of the reply field: why one cannot write here, and the button that changes it. */
export function ComposerBlocked({ bar, actions }: { bar: ComposerBar; actions: Actions }) {
  const words = useWords().conversations
  const why = useWhy(bar)
  return (
    <footer className="desk-blocked">
      <span>{bar.act === undefined && <LockOutlined />} {why}</span>
      {bar.act === 'take' && <Button type="primary" loading={actions.busy} onClick={actions.take}>{words.act.take} <kbd>T</kbd></Button>}
      {bar.act === 'reopen' && <Button type="primary" loading={actions.busy} onClick={actions.reopen}>{words.act.reopen} <kbd>U</kbd></Button>}
    </footer>
  )
}

function useWhy(bar: ComposerBar): string {
  const words = useWords().conversations.composer
  const nameOf = useAgentName()
  if (bar.why === 'elsewhere') return words.elsewhere(bar.name)
  if (bar.why !== 'other_agent') return words.why[bar.why]
  const name = nameOf(bar.agent)
  return name === undefined ? words.otherUnknown : words.otherAgent(name)
}
