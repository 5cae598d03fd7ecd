/** Phones, upright or lying: there the chat takes the whole screen. The same as in launcher.css. */
const phone = '(max-width: 480px), (max-height: 480px)'

/**
 * On a phone, keeps `panel` inside what the keyboard leaves of the screen and the page behind it still. Gives what undoes it.
 */
export function fillScreen(panel: HTMLElement): () => void {
  const view = window.visualViewport
  if (!matchMedia(phone).matches) return () => {}
  const page = document.documentElement.style
  const before = page.overflow
  page.overflow = 'hidden'
  const fit = () => {
    if (!view) return
    panel.style.top = `${view.offsetTop}px`
    panel.style.bottom = 'auto'
    panel.style.height = `${view.height}px`
  }
  fit()
  view?.addEventListener('resize', fit)
  view?.addEventListener('scroll', fit)
  return () => {
    page.overflow = before
    view?.removeEventListener('resize', fit)
    view?.removeEventListener('scroll', fit)
    panel.style.top = panel.style.bottom = panel.style.height = ''
  }
}
