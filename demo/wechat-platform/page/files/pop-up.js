import { button, make } from './dom.js'

/** A small menu beside a button: words and what they do. Closes by choice, Escape or a press elsewhere. */
export function popUp(near, entries) {
  const menu = make('div', { class: 'pop-up', role: 'menu' }, entries.map(([word, press]) => button(word, () => {
    close()
    press()
  }, { role: 'menuitem' })))
  const away = event => {
    if (!menu.contains(event.target)) close()
  }
  const keys = event => {
    const items = [...menu.children]
    const at = items.indexOf(document.activeElement)
    if (event.key === 'Escape') close()
    if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus()
    if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus()
  }
  const close = () => {
    menu.remove()
    document.removeEventListener('pointerdown', away, true)
    document.removeEventListener('keydown', keys)
    near.focus()
  }
  document.body.append(menu)
  place(menu, near)
  document.addEventListener('pointerdown', away, true)
  document.addEventListener('keydown', keys)
  menu.firstElementChild.focus()
}

function place(menu, near) {
  const spot = near.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  menu.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, spot.right - width))}px`
  menu.style.top = `${spot.bottom + height + 8 > innerHeight ? Math.max(8, spot.top - height - 6) : spot.bottom + 6}px`
}
