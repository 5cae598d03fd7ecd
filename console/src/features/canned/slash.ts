/** What is written after a `/` just before the caret: the search for a canned reply. Undefined where none is being looked for, as within 1/2 or an address. */
export function slashAt(text: string, caret: number): { readonly from: number; readonly search: string } | undefined {
  const found = /(?:^|\s)[/／]([^\s/／]{0,32})$/u.exec(text.slice(0, caret))
  if (found === null) return undefined
  const search = found[1] ?? ''
  return { from: caret - search.length - 1, search }
}
