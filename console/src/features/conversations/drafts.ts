import { agentSentPart } from '@yanshu/contract/messages.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { keptPrefix } from './kept-texts.ts'
import type { TextStore } from './text-store.ts'

/** What an agent has begun to write, per conversation. It stays over a change of conversation, a reload and a lost network. */
export interface Drafts {
  read(conversation: string): string
  write(conversation: string, text: string): void
  /** The last message (its seq) that was there when the text was begun; undefined when none is kept. */
  readBegun(conversation: string): number | undefined
  writeBegun(conversation: string, seq: number): void
  /** Cards, pictures and forms that stand beside the text. */
  readParts(conversation: string): readonly AgentSentPart[]
  writeParts(conversation: string, parts: readonly AgentSentPart[]): void
}

/** The drafts of `agent` in `store`. An empty text, or no parts, forgets the draft. */
export function keepDrafts(store: TextStore, agent: string): Drafts {
  const keyOf = (conversation: string): string => keptPrefix(agent).draft + conversation
  const begunKeyOf = (conversation: string): string => keyOf(`begun.${conversation}`)
  const partsKeyOf = (conversation: string): string => keyOf(`parts.${conversation}`)
  return {
    read: (conversation) => store.get(keyOf(conversation)) ?? '',
    write: (conversation, text) => {
      if (text.trim() !== '') return store.put(keyOf(conversation), text)
      store.remove(keyOf(conversation))
      store.remove(begunKeyOf(conversation))
    },
    readBegun: (conversation) => {
      const seq = Number(store.get(begunKeyOf(conversation)) ?? NaN)
      return Number.isSafeInteger(seq) ? seq : undefined
    },
    writeBegun: (conversation, seq) => store.put(begunKeyOf(conversation), String(seq)),
    readParts: (conversation) => readParts(store.get(partsKeyOf(conversation))),
    writeParts: (conversation, parts) => (parts.length === 0 ? store.remove(partsKeyOf(conversation)) : store.put(partsKeyOf(conversation), JSON.stringify(parts))),
  }
}

/** What does not read as a part, for example of an older version, is left out. */
function readParts(text: string | undefined): AgentSentPart[] {
  try {
    const raw: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(raw) ? raw.flatMap((each) => agentSentPart.safeParse(each).data ?? []) : []
  } catch {
    return []
  }
}
