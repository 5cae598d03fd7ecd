import { agentSentPart } from '@yanshu/contract/messages.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'

const partType = 'application/x-yanshu-part'

/** Lets a drag carry a card, and its words for whatever else it may be dropped on. */
export function carryPart(data: DataTransfer, part: AgentSentPart, words: string): void {
  data.setData(partType, JSON.stringify(part))
  data.setData('text/plain', words)
  data.effectAllowed = 'copy'
}

/** Whether a drag carries files or a card; text keeps the browser's own way. */
export function isWelcome(data: Pick<DataTransfer, 'types'>): boolean {
  return data.types.includes('Files') || data.types.includes(partType)
}

/** The card that was dropped; undefined for anything that is not one. */
export function droppedPart(data: Pick<DataTransfer, 'getData'>): AgentSentPart | undefined {
  try {
    const read = agentSentPart.safeParse(JSON.parse(data.getData(partType)))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
