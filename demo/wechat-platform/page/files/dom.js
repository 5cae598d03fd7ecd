/**
 * Makes an element. `properties`: class, dataset, on… handlers, aria-… and other attributes; a boolean sets or leaves out the attribute.
 * Children are elements or texts; empty ones are passed over.
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false || value === null) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'class') element.className = value
    else if (name === 'value' || name === 'checked') element[name] = value
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.flat(3).filter(child => child !== undefined && child !== null && child !== false && child !== ''))
  return element
}

/** A picture of icons.svg. */
export function icon(name) {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  picture.setAttribute('class', 'drawn')
  picture.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `files/icons.svg#${name}`)
  picture.append(use)
  return picture
}

/** Puts new children in place of the old, unless somebody is typing among them. */
export function refill(place, ...children) {
  if (place.contains(document.activeElement) && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return false
  const key = document.activeElement && place.contains(document.activeElement) ? document.activeElement.getAttribute('data-key') : undefined
  const opened = new Map([...place.querySelectorAll('details[data-key]')].map(details => [details.dataset.key, details.open]))
  place.replaceChildren(...children.flat(3).filter(Boolean))
  for (const details of place.querySelectorAll('details[data-key]')) details.open = opened.get(details.dataset.key) ?? details.open
  if (key) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true })
  return true
}

/** A button with a word on it; `key` lets it keep the focus when its surroundings are drawn anew. */
export function button(word, press, more = {}) {
  return make('button', { type: 'button', onclick: press, 'data-key': word, ...more }, word)
}
