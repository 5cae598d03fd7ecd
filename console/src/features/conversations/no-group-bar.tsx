import { TeamOutlined } from '@ant-design/icons'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useUngrouped } from './use-ungrouped.ts'

/** Says above the workspace that nothing will be assigned to somebody who is in no group, and what to do. */
export function NoGroupBar() {
  const [title, help] = useWords().conversations.noGroup
  const ungrouped = useUngrouped()
  // Who oversees everything is in no group on purpose.
  const oversees = useMay('conversations.all')
  return ungrouped && !oversees ? <div className="desk-offline" role="status"><TeamOutlined /> {title}。{help}</div> : null
}
