import { bare } from '@yanshu/nlu/text/normalise.ts'
import { simplify } from '@yanshu/nlu/text/simplify.ts'

/** What entries of one intent are asked by: the title first. */
export interface EntryTexts { intent: string; texts: readonly string[] }
/** A text that an entry of another intent is asked by, with that intent and the entry's title. */
export interface AskedElsewhere { text: string; intent: string; entry: string }

/** Those of the texts of `intent` that some entry of another intent is asked by, but for case, marks and blanks: a model would learn both. */
export function askedElsewhere(intent: string, texts: readonly string[], entries: readonly EntryTexts[]): AskedElsewhere[] {
  const wanted = new Map(texts.map((text) => [keyOf(text), text]))
  const found = new Map<string, AskedElsewhere>()
  for (const { intent: other, texts: asked } of entries) {
    if (other === intent) continue
    for (const each of asked) {
      const text = wanted.get(keyOf(each))
      if (text !== undefined && !found.has(text)) found.set(text, { text, intent: other, entry: asked[0] ?? each })
    }
  }
  return [...found.values()]
}

/** Quicker than to normalise in full: it is asked of all that entries have. */
function keyOf(text: string): string {
  const plain = simplify(text.normalize('NFKC').toLowerCase())
  return bare(plain) || plain
}
