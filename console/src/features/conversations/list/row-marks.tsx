import type { Conversation } from '@yanshu/contract/conversations.ts'
import { LabelChip } from '../labels/label-chip.tsx'
import { useLabels } from '../labels/use-labels.ts'

const mostShown = 2

/** The first labels of a conversation, and how many more there are. */
export function RowLabels({ conversation }: { conversation: Conversation }) {
  const labels = useLabels()
  const worn = conversation.labels.flatMap((id) => labels.find((each) => each.id === id) ?? [])
  if (worn.length === 0) return null
  return (
    <>
      {worn.slice(0, mostShown).map((each) => <LabelChip key={each.id} label={each} />)}
      {worn.length > mostShown && <span className="faint" title={worn.slice(mostShown).map((each) => each.name).join(', ')}>+{worn.length - mostShown}</span>}
    </>
  )
}
