/** A list of words written as one text, parted by blanks. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}

const longestWord = 16

/** Whether a text is nothing but words of the list, in any order and number. Takes time in proportion to its length. */
export function madeOf(text: string, list: ReadonlySet<string>): boolean {
  const reached = new Array<boolean>(text.length + 1).fill(false)
  reached[0] = true
  for (let start = 0; start < text.length; start += 1) {
    if (!reached[start]) continue
    for (let end = start + 1; end <= Math.min(start + longestWord, text.length); end += 1) {
      if (list.has(text.slice(start, end))) reached[end] = true
    }
  }
  return reached[text.length] ?? false
}
