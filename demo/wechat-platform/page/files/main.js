import { button, make } from './dom.js'
import { drawPanel } from './panel.js'
import { drawPhone, playAs } from './phone.js'
import { choose, follow, load, onChange, store } from './store.js'
import { switchLanguage, words } from './words.js'

onChange(draw)
await openAsked()
follow()

/** A link that opens a chat names its account; otherwise the chat of last time stays open. */
async function openAsked() {
  const query = new URLSearchParams(location.search)
  const asked = query.get('kf') ?? query.get('app')
  await load()
  const chat = asked && store.snapshot.chats.find(each => each.id.endsWith(`:${asked}`))
  if (!chat) return
  history.replaceState(null, '', location.pathname)
  await choose({ chat: chat.id })
}

function draw() {
  drawTop()
  drawWays()
  drawPhone(document.querySelector('.phone'))
  drawPanel(document.querySelector('.panel'))
}

function drawTop() {
  const say = words()
  document.title = say.title
  const people = store.snapshot.people.map(({ id, name }) => make('button', {
    type: 'button', class: 'person', title: name, 'aria-pressed': String(id === store.person), onclick: () => playAs(id),
  }, make('img', { src: `faces/${id}.svg`, alt: '' }), make('span', {}, name)))
  document.querySelector('.top').replaceChildren(
    make('div', { class: 'name' }, make('img', { src: 'files/mark.svg', alt: '' }), make('div', {}, make('h1', {}, say.title), make('p', {}, say.lead))),
    make('div', { class: 'people', role: 'group', 'aria-label': say.playing }, make('span', { class: 'hint' }, say.playing), people),
    button(say.language, () => {
      switchLanguage()
      draw()
    }, { class: 'quiet' }),
  )
}

/** On a phone either side is shown alone. */
function drawWays() {
  const say = words()
  document.body.dataset.way = store.way
  const tab = (way, word) => make('button', { type: 'button', role: 'tab', 'aria-selected': String(store.way === way), onclick: () => {
    store.way = way
    draw()
  } }, word)
  document.querySelector('.ways').replaceChildren(tab('phone', say.phone), tab('backstage', say.backstage))
}
