import { icons } from './icons.ts'

type Value = string | boolean | undefined | ((event: never) => void)
export type Child = Node | string | undefined | false

/**
 * Makes an element: text becomes an attribute, `true` an empty one, a function listens to the event of that name; nothing is
 * ever parsed as HTML. Children that are undefined or false are left out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, values: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'function') element.addEventListener(name, value as (event: Event) => void)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(isThere))
  return element
}

/** Replaces what is in `element`. */
export function fill(element: Element, ...children: Child[]): void {
  element.textContent = ''
  element.append(...children.filter(isThere))
}

/** A button that shows an icon and is named `label`. */
export function iconButton(path: string, label: string, onClick: () => void, style = ''): HTMLButtonElement {
  return h('button', { type: 'button', class: `icon ${style}`, 'aria-label': label, title: label, click: onClick }, icon(path))
}

/** An icon of 24 × 24 drawn by strokes; hidden from screen readers. */
export function icon(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const line = document.createElementNS(space, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** A link to another site, which is told nothing about this one. `url` has been checked to be http(s). */
export function link(url: string, ...content: Child[]): HTMLAnchorElement {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...content)
}

/** A circle for who speaks: the bot's sign, or the first letter of a name. */
export function drawAvatar(name: string | undefined): HTMLElement {
  return h('div', { class: 'avatar', 'aria-hidden': 'true' }, name ? [...name][0] : icon(icons.bot))
}

function isThere(child: Child): child is Node | string {
  return child !== undefined && child !== false
}

const sheets = new Map<string, Promise<void>>()

/** Puts a style sheet of ours on the page, once; resolves when it holds, or could not be had. */
export function addSheet(href: string): Promise<void> {
  const there = sheets.get(href) ?? new Promise(resolve => document.head.append(h('link', { rel: 'stylesheet', href, load: () => resolve(), error: () => resolve() })))
  sheets.set(href, there)
  return there
}

/** Sets a text only where it differs, so that a live region does not speak twice. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
