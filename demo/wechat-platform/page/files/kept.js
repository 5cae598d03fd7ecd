/** What the page remembers; other pages may keep something on the same host. */
export function recall(name) {
  return localStorage.getItem(`wechat-stand-in.${name}`)
}

export function keep(name, value) {
  localStorage.setItem(`wechat-stand-in.${name}`, value)
}
