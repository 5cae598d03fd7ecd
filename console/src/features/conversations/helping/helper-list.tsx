import { CloseOutlined, TeamOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'
import { useHelping } from './use-helping.ts'

/** The colleagues who help here; the owner may send them out, each may leave. */
export function HelperList({ conversation }: { conversation: Conversation }) {
  const words = useWords()
  const nameOf = useAgentName()
  const { viewer } = useWorkspace()
  const { leave } = useHelping(conversation)
  const { helpers } = conversation
  if (helpers.length === 0) return null
  const owner = conversation.agent === viewer.id
  return (
    <span className="desk-helpers">
      <TeamOutlined title={words.desk.helping.helpers} />
      {helpers.map((each) => {
        const name = nameOf(each) ?? words.conversations.agent
        if (each === viewer.id) return <Button key={each} size="small" loading={leave.isPending} onClick={() => leave.mutate(each)}>{words.desk.helping.leave}</Button>
        return (
          <span key={each} className="desk-helper">{name}
            {owner && <button type="button" aria-label={words.desk.helping.sendOut(name)} title={words.desk.helping.sendOut(name)} onClick={() => leave.mutate(each)}><CloseOutlined /></button>}
          </span>
        )
      })}
    </span>
  )
}
