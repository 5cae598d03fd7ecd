/**
 * Puts a piece where the caret of `area` is, in the place of what is chosen there, and the caret behind it; at the end of
 * the text when there is no field. `change` takes the new text.
 */
export function insertText(area: HTMLTextAreaElement | null, text: string, piece: string, change: (text: string) => void): void {
  const from = area?.selectionStart ?? text.length
  const to = area?.selectionEnd ?? from
  change(text.slice(0, from) + piece + text.slice(to))
  const caret = from + piece.length
  requestAnimationFrame(() => area?.setSelectionRange(caret, caret))
}
