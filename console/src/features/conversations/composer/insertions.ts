import type { AgentSentPart } from '@yanshu/contract/messages.ts'

type Insert = (piece: string | AgentSentPart) => void

/** The chat that is on the screen, by its conversation. */
let open: { readonly conversation: string; readonly insert: Insert } | undefined

/** Lets pieces for `conversation` come in while its chat is on the screen. Gives the function that ends it. */
export function onInsertion(conversation: string, insert: Insert): () => void {
  const entry = { conversation, insert }
  open = entry
  return () => { if (open === entry) open = undefined }
}

/**
 * Puts text at the caret of the draft of `conversation`, or a card, picture or form beside it, from anywhere on the page.
 * Gives false when that chat is not on the screen.
 */
export function insertAtCaret(conversation: string, piece: string | AgentSentPart): boolean {
  if (open?.conversation !== conversation) return false
  open.insert(piece)
  return true
}
