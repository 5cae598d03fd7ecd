import type { Part } from '@yanshu/contract/messages.ts'
import { fill, h } from '../../dom.ts'
import type { Talk } from '../talk.ts'
import { drawPlace } from './place-card.ts'

const lookMs = 15_000

/** Asks before the browser does: what is sent, and to whom. Only then the place is looked up, shown, and sent. */
export function openPlace(talk: Talk): void {
  if (talk.tray.querySelector('.placebar')) return
  const { words, desk } = talk
  const close = () => {
    bar.remove()
    talk.focus()
  }
  const cancel = () => h('button', { type: 'button', click: close }, words.cancel)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  const offer = (part: Extract<Part, { type: 'location' }>) => {
    const send = h('button', { type: 'button', class: 'action', click: () => desk.attempt(desk.send([part], [part]).then(close)) }, words.sendPlace)
    fill(bar, drawPlace(part, words), h('div', { class: 'pair' }, cancel(), send))
    send.focus()
  }
  const look = () => {
    fill(bar, h('span', { role: 'status' }, words.findingPlace), cancel())
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => offer({ type: 'location', latitude: round(coords.latitude), longitude: round(coords.longitude), datum: 'wgs84' }),
      error => fill(bar, h('span', { role: 'alert' }, error.code === error.PERMISSION_DENIED ? words.placeDenied : words.placeFailed), cancel()),
      { enableHighAccuracy: true, timeout: lookMs, maximumAge: 60_000 },
    )
  }
  const agree = h('button', { type: 'button', class: 'action', click: look }, words.findPlace)
  const bar = h('div', { class: 'placebar', role: 'group', 'aria-label': words.place, keydown: press },
    h('span', {}, words.placeQuestion), h('div', { class: 'pair' }, cancel(), agree))
  talk.tray.append(bar)
  agree.focus()
}

/** Five decimals are about a metre: no more is known, and no more is sent. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
