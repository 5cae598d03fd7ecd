import { TeamOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useUngrouped } from './use-ungrouped.ts'

/** Says above the workspace that nothing will be assigned to somebody who is in no group, and what to do. */
export function NoGroupBar() {
  const { noGroup: [title, help], joinGroup, joinGroupHelp } = useWords().conversations
  const mayGroup = useMay('groups.manage')
  const ungrouped = useUngrouped()
  // Who oversees everything is in no group on purpose.
  const oversees = useMay('conversations.all')
  return ungrouped && !oversees ? <div className="desk-offline" role="status"><TeamOutlined /> {title}。{mayGroup ? <>{joinGroupHelp} <Link to="/groups">{joinGroup}</Link></> : help}</div> : null
}
