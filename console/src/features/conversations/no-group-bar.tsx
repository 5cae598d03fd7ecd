import { TeamOutlined } from '@ant-design/icons'
import { useWords } from '../../lib/language.ts'
import { useUngrouped } from './use-ungrouped.ts'

/** Says above the workspace that nothing will be assigned to somebody who is in no group, and what to do. */
export function NoGroupBar() {
  const [title, help] = useWords().conversations.noGroup
  return useUngrouped() ? <div className="desk-offline" role="status"><TeamOutlined /> {title}。{help}</div> : null
}
