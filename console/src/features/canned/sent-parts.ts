import type { Canned } from '@yanshu/contract/canned.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'

/** The parts of a canned reply that stand beside the text of a draft, as they are sent: pictures by their ids alone. */
export function sentParts(parts: Canned['parts']): Exclude<AgentSentPart, { type: 'text' }>[] {
  return parts.flatMap((part): Exclude<AgentSentPart, { type: 'text' }>[] => {
    if (part.type === 'text') return []
    return part.type === 'image' ? [{ type: 'image', file: part.file }] : [part]
  })
}
