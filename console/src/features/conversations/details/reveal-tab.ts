/** Puts the keyboard into the search of the tab that was just shown, once it stands there. */
export function focusTabSearch(tries = 20): void {
  const field = document.querySelector<HTMLInputElement>('.knowledge-find input')
  if (field !== null && field.offsetParent !== null) return field.focus()
  if (tries > 0) setTimeout(() => focusTabSearch(tries - 1), 50)
}
