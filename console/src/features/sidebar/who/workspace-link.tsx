import { ExportOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { useMe } from '../../../lib/session.ts'
import { seesInWorkspace } from './seeing.ts'

/** Leads to the conversation in the console, in a window of its own; nothing for who would not see it there. */
export function WorkspaceLink({ conversation }: { conversation: Conversation }) {
  const words = useWords().sidebar
  if (!seesInWorkspace(useMe(), conversation)) return null
  return <a href={`/console/workspace/all/${conversation.id}`} target="_blank" rel="noopener noreferrer"><ExportOutlined /> {words.openConversation}</a>
}
