import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { textLimit } from '@yanshu/contract/messages.ts'

/** What a key press in the composer means. */
export type ComposerAct = 'send' | 'newline' | 'leave' | undefined

/** The facts of a key press that decide; `keyCode` 229 is how some browsers say that an input method has the key. */
export interface KeyFacts {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Enter sends, with Ctrl or ⌘ too; Shift+Enter or Alt+Enter makes a line; while an input method composes, nothing is sent. */
export function composerAct(facts: KeyFacts): ComposerAct {
  if (facts.isComposing || facts.keyCode === 229) return undefined
  if (facts.key === 'Escape') return 'leave'
  if (facts.key !== 'Enter') return undefined
  return facts.shiftKey || facts.altKey ? 'newline' : 'send'
}

/** Keys of canned replies: Ctrl+/ or ⌘/ opens them, Tab goes to the next place to be filled in. */
export function composerKey(facts: KeyFacts): 'canned' | 'gap' | undefined {
  if (facts.isComposing || facts.keyCode === 229 || facts.altKey) return undefined
  if (facts.key === '/' && (facts.ctrlKey || facts.metaKey)) return 'canned'
  return facts.key === 'Tab' && !facts.shiftKey && !facts.ctrlKey && !facts.metaKey ? 'gap' : undefined
}

interface PressEvent extends Omit<KeyFacts, 'isComposing'> { readonly nativeEvent: { readonly isComposing: boolean } }

/** The facts of a key press out of the event that brings it. */
export function keyFacts(event: PressEvent): KeyFacts {
  const { key, shiftKey, ctrlKey, metaKey, altKey, keyCode } = event
  return { key, shiftKey, ctrlKey, metaKey, altKey, keyCode, isComposing: event.nativeEvent.isComposing }
}

/** An upload beside the text, ready to be sent. */
export interface ReadyFile {
  readonly file: string
  readonly image: boolean
}

/** The parts of a message out of what stands in the composer: files first, then the text, trimmed at its end. Empty: nothing to send. */
export function partsOf(text: string, files: readonly ReadyFile[]): AgentSentPart[] {
  const parts: AgentSentPart[] = files.map((each) => ({ type: each.image ? 'image' : 'file', file: each.file }))
  const body = text.trimEnd()
  if (body.trim() === '') return parts
  for (let at = 0; at < body.length;) {
    const end = endOfChunk(body, at)
    parts.push({ type: 'text', text: body.slice(at, end) })
    at = end
  }
  return parts
}

/** A surrogate pair is never cut in two. */
function endOfChunk(text: string, at: number): number {
  const end = Math.min(text.length, at + textLimit)
  const last = text.charCodeAt(end - 1)
  return end < text.length && last >= 0xd8_00 && last <= 0xdb_ff ? end - 1 : end
}
