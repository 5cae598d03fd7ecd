const beatMs = 1_200

/** While the page is out of sight its title alternates with `text`; it is itself again once somebody looks. */
export function flashTitle(text: string): void {
  if (!document.hidden || isFlashing) return
  isFlashing = true
  let own = document.title
  const timer = setInterval(() => {
    if (document.title !== text) own = document.title
    document.title = document.title === text ? own : text
    if (document.hidden) return
    clearInterval(timer)
    document.title = own
    isFlashing = false
  }, beatMs)
}
let isFlashing = false
