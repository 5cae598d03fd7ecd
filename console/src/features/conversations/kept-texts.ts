import type { TextStore } from './text-store.ts'

/** Where the drafts and the outbox of one agent are kept in this browser. */
export const keptPrefix = (agent: string) => ({ draft: `yanshu.draft.${agent}.`, outbox: `yanshu.outbox.${agent}.` })

/** Removes all that is kept of the agent: drafts and messages that were not sent. */
export function forgetKeptTexts(store: TextStore, agent: string): void {
  for (const prefix of Object.values(keptPrefix(agent))) for (const key of store.keys(prefix)) store.remove(key)
}
