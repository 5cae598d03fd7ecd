import type { TextStore } from './text-store.ts'

/** Where it stands in this browser that an agent has signed out here. */
export const leftKey = (agent: string): string => `yanshu.left.${agent}`

/** A store that takes nothing more once the agent has signed out in this browser, in whichever tab: what is forgotten stays so. */
export function untilLeft(store: TextStore, agent: string): TextStore {
  return { ...store, put: (key, text) => { if (store.get(leftKey(agent)) === undefined) store.put(key, text) } }
}

/** Writes down that the agent has left. The word stays until the same agent comes again. */
export function noteLeaving(store: TextStore, agent: string): void {
  store.put(leftKey(agent), '1')
}

/** The agent is here (again). */
export function noteComing(store: TextStore, agent: string): void {
  store.remove(leftKey(agent))
}
