/** What is written after an `@` just before the caret: the search for a colleague. Undefined where none is being named. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly search: string } | undefined {
  const before = text.slice(0, caret)
  const found = /(^|[\s\p{P}\p{Script=Han}])@([^\s@]{0,20})$/u.exec(before)
  if (found === null) return undefined
  const search = found[2] ?? ''
  return { from: caret - search.length - 1, search: search.toLowerCase() }
}

/** The text with the name put in the place of what was typed, and where the caret then stands. */
export function completeMention(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const from = mentionAt(text, caret)?.from ?? caret
  const put = `@${name} `
  return { text: text.slice(0, from) + put + text.slice(caret), caret: from + put.length }
}

interface Named { readonly id: string; readonly name: string }

/** The colleagues whom a text names by `@` and their name, each once. Of names that begin alike, the longest that fits counts. */
export function mentionsIn(text: string, colleagues: readonly Named[]): string[] {
  const longestFirst = [...colleagues].filter((each) => each.name !== '').sort((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = longestFirst.find((each) => text.startsWith(each.name, at + 1))
    if (named !== undefined) found.add(named.id)
  }
  return [...found]
}

/** A stretch of a note: plain, or the name of somebody whom it is for. */
export interface NoteStretch { readonly text: string; readonly mention?: string }

/** Splits a note at the names of those it mentions, so that they can be drawn as names. */
export function noteStretches(text: string, mentioned: readonly Named[]): NoteStretch[] {
  const stretches: NoteStretch[] = []
  const longestFirst = [...mentioned].filter((each) => each.name !== '').sort((a, b) => b.name.length - a.name.length)
  let plainFrom = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const named = longestFirst.find((each) => text.startsWith(each.name, at + 1))
    if (named === undefined) continue
    if (at > plainFrom) stretches.push({ text: text.slice(plainFrom, at) })
    plainFrom = at + 1 + named.name.length
    stretches.push({ text: text.slice(at, plainFrom), mention: named.id })
  }
  if (plainFrom < text.length) stretches.push({ text: text.slice(plainFrom) })
  return stretches
}
