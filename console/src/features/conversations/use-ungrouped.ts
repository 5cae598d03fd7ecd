import { useMay, useMe } from '../../lib/session.ts'
import { useGroups } from '../../lib/reading.ts'

/** Whether the signed-in agent is in no group, so that nothing will be assigned to it. */
export function useUngrouped(): boolean {
  const me = useMe()
  const mayReply = useMay('conversations.reply')
  const groups = useGroups()
  // Who was added since the page was opened stands in the list of groups first.
  return mayReply && groups.data !== undefined && !groups.data.items.some((group) => group.members.some((member) => member.person === me.id))
}
