import { desktopChoice, desktopPermission } from './choices.ts'

/** Shows a notice of the desktop, if the person wants these and the browser lets it. `tag`: a later one of the same takes its place. */
export function tellDesktop({ title, body, tag }: { title: string; body?: string | undefined; tag: string }, open: () => void): void {
  if (!desktopChoice.get() || desktopPermission() !== 'granted') return
  const notice = new Notification(title, { tag, ...(body === undefined ? {} : { body }) })
  notice.addEventListener('click', () => {
    window.focus()
    open()
    notice.close()
  })
}
