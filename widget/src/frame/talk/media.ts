import type { Part } from '@yanshu/contract/messages.ts'
import { fill, h, iconButton } from '../dom.ts'
import { icons } from '../icons.ts'
import { Refusal } from '../link/refusal.ts'
import type { Talk } from './talk.ts'

type ImagePart = Extract<Part, { type: 'image' }>
type FilePart = Extract<Part, { type: 'file' }>

/** Addresses of what has been fetched, by file id, so that a row drawn anew does not fetch again. */
const fetched = new Map<string, Promise<string>>()

/** Puts the picture into `box`, and opens it large when `box` is pressed. Fetched with the token, shown as a blob. */
export async function showImage(box: HTMLElement, part: ImagePart, talk: Talk): Promise<void> {
  try {
    const address = await fetchFile(part.file, talk)
    fill(box, h('img', { src: address, alt: part.name }))
    box.addEventListener('click', () => openViewer(address, part, talk))
  } catch {
    fill(box, h('span', {}, part.name))
  }
}

/** Fetches a file with the token and hands it to the browser's downloads. Throws a `Refusal`. */
export async function saveFile(part: FilePart | ImagePart, talk: Talk): Promise<void> {
  const address = await fetchFile(part.file, talk)
  const link = h('a', { href: address, download: part.name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
}

/** The address of a file's bytes, fetched once. Throws a `Refusal`. */
export function fetchFile(file: string, talk: Talk): Promise<string> {
  const known = fetched.get(file)
  if (known) return known
  const fetching = load(file, talk)
  fetched.set(file, fetching)
  fetching.catch(() => fetched.delete(file))
  return fetching
}

async function load(file: string, { link }: Talk): Promise<string> {
  const headers = { authorization: `Bearer ${await link.token()}` }
  const response = await fetch(`/api/visitor/files/${file}`, { headers, credentials: 'omit' }).catch(() => undefined)
  if (!response?.ok) throw new Refusal(response?.status, response?.status === 404 ? 'absent_file' : 'unreachable')
  return URL.createObjectURL(await response.blob())
}

function openViewer(address: string, part: ImagePart, talk: Talk): void {
  const { words } = talk
  const before = document.activeElement
  const close = () => {
    viewer.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (event.key === 'Tab') trapFocus(event, viewer)
  }
  const viewer = h('div', { class: 'viewer', role: 'dialog', 'aria-modal': 'true', 'aria-label': part.name, keydown: press },
    h('img', { src: address, alt: part.name, click: close }),
    h('div', { class: 'tools' },
      h('button', { type: 'button', class: 'action', click: () => talk.desk.attempt(saveFile(part, talk)) }, words.download),
      iconButton(icons.cross, talk.desk.words.close, close),
    ))
  document.body.append(viewer)
  viewer.querySelector('button')?.focus()
}

/** Keeps the focus inside an open dialog. */
function trapFocus(event: KeyboardEvent, dialog: HTMLElement): void {
  const stops = [...dialog.querySelectorAll('button')]
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1]
  if (document.activeElement !== edge) return
  event.preventDefault()
  const next = event.shiftKey ? stops[stops.length - 1] : stops[0]
  next?.focus()
}
