import { button, make } from './dom.js'
import { drawComposer } from './composer.js'
import { bubbleOf } from './bubbles.js'
import { openDeeds } from './deeds.js'
import { act, choose, store } from './store.js'
import { words } from './words.js'

let shown = ''

/** The phone: a list of chats, or the open one. The composer is kept while its chat stays open, so that typing is not disturbed. */
export function drawPhone(place) {
  const { open } = store.snapshot
  const key = `${store.person} ${open?.id ?? ''} ${open?.subscribed ?? ''} ${document.documentElement.lang}`
  if (shown !== key || !open) {
    shown = key
    place.replaceChildren(...(open ? chatFrame(open) : [listHead(), chatList()]))
  }
  if (open) refresh(place, open)
}

function listHead() {
  return make('div', { class: 'phone-head' }, make('h2', {}, words().chats))
}

function chatList() {
  const say = words()
  return make('ul', { class: 'chats' }, store.snapshot.chats.map(chat => {
    const isNew = chat.count > (store.seen[`${store.person} ${chat.id}`] ?? 0)
    return make('li', {}, make('button', { type: 'button', onclick: () => openChat(chat) },
      make('img', { src: `faces/${faceOf(chat.id)}.svg`, alt: '' }),
      make('span', { class: 'who' }, make('b', {}, chat.name, make('i', { class: `kind ${chat.kind}` }, say[chat.kind]), !chat.connected && make('i', { class: 'kind none' }, say.notConnected)), make('small', {}, chat.last ? previewOf(chat.last) : say.noChat)),
      make('span', { class: 'when' }, chat.last ? timeOf(chat.last.at) : '', isNew && make('i', { class: 'dot' }))))
  }))
}

/** Whoever opens a chat of a mini program or a kf account comes in there, which the account is told; an official account is told nothing. */
async function openChat({ id, kind }) {
  await choose({ chat: id })
  if (kind !== 'official') await act('enter', { scene: '' })
}

/** Plays somebody else. The chat that is open is then opened by that person. */
export async function playAs(person) {
  if (person === store.person) return
  const { open } = store.snapshot
  if (!open) return choose({ person })
  store.person = person
  return openChat(open)
}

function chatFrame(open) {
  const say = words()
  const needsFollow = open.kind === 'official' && !open.subscribed
  return [
    make('div', { class: 'phone-head chat-head' },
      button('‹', () => choose({ chat: '' }), { class: 'icon', 'aria-label': say.back }),
      make('h2', {}, open.name, make('i', { class: `kind ${open.kind}` }, say[open.kind]), make('small', { class: 'typing' })),
      button('⋯', event => openDeeds(event.currentTarget), { class: 'icon', 'aria-label': say.more, 'aria-haspopup': 'menu' })),
    make('ol', { class: 'lines', tabindex: '0', 'aria-label': open.name }),
    needsFollow ? make('div', { class: 'follow' }, make('p', {}, say.followLead), button(say.follow, () => act('subscribe'), { class: 'strong' })) : drawComposer(open),
  ]
}

function refresh(place, open) {
  place.querySelector('.typing').textContent = open.typing ? words().typing : ''
  const list = place.querySelector('.lines')
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const wasEmpty = list.children.length === 0
  const kept = new Map([...list.children].map(row => [row.dataset.row, row]))
  list.replaceChildren(...open.lines.flatMap((line, at) => rowsOf(line, open.lines[at - 1], kept)))
  if (!atEnd && !wasEmpty) return
  list.scrollTop = list.scrollHeight
  // Pictures get their height when they arrive.
  for (const picture of list.querySelectorAll('img')) picture.onload = () => (list.scrollTop = list.scrollHeight)
}

/** Rows that did not change stay as they are, so that pictures do not flicker. */
function rowsOf(line, before, kept) {
  const gap = before === undefined || line.at - before.at > 300_000
  const rows = [[`${line.id} ${line.recalled ?? ''}`, () => bubbleOf(line)]]
  if (gap) rows.unshift([`time ${line.id}`, () => make('li', { class: 'time' }, timeOf(line.at))])
  return rows.map(([key, draw]) => {
    const row = kept.get(key) ?? draw()
    row.dataset.row = key
    return row
  })
}

export function timeOf(at) {
  const day = new Date(at).toDateString() === new Date(store.snapshot.now).toDateString()
  const form = day ? { hour: '2-digit', minute: '2-digit' } : { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }
  return new Intl.DateTimeFormat(document.documentElement.lang, { ...form, hour12: false }).format(at)
}

function faceOf(id) {
  return encodeURIComponent(id.split(':').at(-1))
}

function previewOf({ kind, content, recalled }) {
  const say = words()
  if (recalled) return say.recalled
  const text = content.content ?? content.text ?? content.title ?? content.head_content ?? content.label ?? content.name ?? content.articles?.[0]?.title
  return typeof text === 'string' && text !== '' ? text.replace(/<[^>]*>/g, '') : `[${say[kind] ?? kind}]`
}
