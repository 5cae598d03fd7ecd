import { keptPrefix } from './kept-texts.ts'
import type { TextStore } from './text-store.ts'

/** What an agent has begun to write, per conversation. It stays over a change of conversation, a reload and a lost network. */
export interface Drafts {
  read(conversation: string): string
  write(conversation: string, text: string): void
}

/** The drafts of `agent` in `store`. An empty text forgets the draft. */
export function keepDrafts(store: TextStore, agent: string): Drafts {
  const keyOf = (conversation: string): string => keptPrefix(agent).draft + conversation
  return {
    read: (conversation) => store.get(keyOf(conversation)) ?? '',
    write: (conversation, text) => (text.trim() === '' ? store.remove(keyOf(conversation)) : store.put(keyOf(conversation), text)),
  }
}
