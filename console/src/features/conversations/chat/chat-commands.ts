import type { Canned } from '@yanshu/contract/canned.ts'

/** Something that can be done with the chat on the screen. */
export interface ChatCommand {
  readonly key: string
  readonly label: string
  /** The key that does the same. */
  readonly cap?: string
  readonly run: () => void
}
export interface OpenChat {
  readonly conversation: string
  readonly commands: readonly ChatCommand[]
  /** Puts a canned reply at the caret; absent where one cannot write. */
  readonly putCanned?: (reply: Canned) => void
  readonly findKnowledge?: (text: string) => void
}

let open: { readonly chat: () => OpenChat } | undefined

/** Tells the rest of the page what can be done with a chat while it is on the screen. Gives the function that ends it. */
export function onChat(chat: () => OpenChat): () => void {
  const entry = { chat }
  open = entry
  return () => { if (open === entry) open = undefined }
}

/** The chat on the screen, as it is now. */
export function openChat(): OpenChat | undefined {
  return open?.chat()
}
