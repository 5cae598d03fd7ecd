import { webAddress } from '../web-address.ts'

export interface Piece { text: string; url?: string }

/** Ends of an address in running text: white space, quotes, brackets, and Chinese punctuation. */
const address = /https?:\/\/[^\s<>"'`{}|\\^，。；：！？、（）《》【】「」『』“”‘’]+/gi

/** Splits a text into plain pieces and http(s) addresses. Only what parses as such an address is one. */
export function splitAddresses(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const found = trimAddress(match[0])
    if (!webAddress(found)) continue
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ text: found, url: found })
    from = match.index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** Punctuation at the end belongs to the sentence; a closing bracket too, unless the address opened it. */
function trimAddress(text: string): string {
  let end = text.length
  for (;;) {
    const last = text[end - 1] ?? ''
    const isLoose = '.,;:!?*'.includes(last) || (last === ')' && !text.slice(0, end).includes('('))
    if (last === '' || !isLoose) return text.slice(0, end)
    end--
  }
}
