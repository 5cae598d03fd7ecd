import type { Drafts } from '../drafts.ts'

const waiting = new Map<string, number>()

/** So many files stand in a conversation's composer, which are gone with it. */
export function noteWaitingFiles(conversation: string, count: number): void {
  if (count > 0) waiting.set(conversation, count)
  else waiting.delete(conversation)
}

/** Whether words, cards or files stand there that were not sent. */
export function isUnsent(drafts: Pick<Drafts, 'read' | 'readParts'>, conversation: string): boolean {
  return drafts.read(conversation).trim() !== '' || drafts.readParts(conversation).length > 0 || waiting.has(conversation)
}
