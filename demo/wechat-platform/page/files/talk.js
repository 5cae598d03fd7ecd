import { button, make } from './dom.js'
import { timeOf } from './phone.js'
import { openSideBar } from './side-bar.js'
import { act, store, tell } from './store.js'
import { drawTour } from './tour.js'
import { fill, words } from './words.js'

/** Ids, window and state of the open chat, and what servicers in WeCom can do with it. */
export function drawTalk() {
  const say = words()
  const { open } = store.snapshot
  if (!open) return store.snapshot.offers.shop ? drawTour() : [make('p', { class: 'empty' }, say.chooseChat)]
  const window = open.certified === false ? say.windowPassive : open.window ? fill(say.windowLeft, { left: String(open.window.left), until: timeOf(open.window.until) }) : say.windowNone
  return [
    make('h2', {}, open.name, make('i', { class: `kind ${open.kind}` }, say[open.kind])),
    make('dl', { class: 'facts' }, fact(say.window, window), open.state !== undefined && fact(say.state, [`${open.state} · ${say.states[open.state]}`, nameOf(open)].filter(Boolean).join(' · ')),
      Object.entries(open.ids).map(([name, id]) => fact(name, copyable(id)))),
    ...(open.kind === 'kf' ? servicersOf(open) : []),
  ]
}

function nameOf({ servicers, servicer }) {
  return servicers.find(({ userid }) => userid === servicer)?.name ?? servicer
}

export function fact(name, value) {
  return [make('dt', {}, name), make('dd', {}, value)]
}

/** An id that a press copies. */
export function copyable(text) {
  return make('button', { type: 'button', class: 'copy', title: words().copy, 'data-key': text, onclick: async () => {
    await navigator.clipboard.writeText(text)
    tell(words().copied)
  } }, text)
}

function servicersOf(open) {
  const say = words()
  const [, corpid, desk] = open.id.split(':')
  const intake = store.snapshot.corps.find(corp => corp.corpid === corpid).desks.find(each => each.id === desk).intake
  return [
    make('h2', {}, say.servicers),
    make('div', { class: 'line-up' }, make('span', { class: 'hint' }, say.intake), ['api', 'servicers'].map(value => button(value === 'api' ? say.intakeApi : say.intakeServicers, () => act('intake', { corpid, desk, value }), { 'aria-pressed': String(intake === value), class: 'choice' })),
      open.state === 3 && button(say.end, () => act('end'), { class: 'quiet' })),
    make('ul', { class: 'servicers' }, open.servicers.map(servicer => servicerRow(open, corpid, servicer))),
  ]
}

function servicerRow(open, corpid, { userid, name, receiving, active }) {
  const say = words()
  const isContact = store.snapshot.corps.find(corp => corp.corpid === corpid).contacts.some(each => each.userid === userid && each.person === store.person)
  const field = make('input', { placeholder: fill(say.replyAs, { name }), 'aria-label': fill(say.replyAs, { name }), 'data-key': `reply ${userid}` })
  const send = event => {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    field.blur()
    void act('reply', { userid, text })
  }
  const status = !active ? say.inactive : receiving ? say.receiving : say.stopped
  return make('li', {},
    make('img', { src: `faces/${userid}.svg`, alt: '' }), make('b', {}, name), make('span', { class: `status ${receiving && active ? 'on' : ''}` }, status),
    make('span', { class: 'grow' }),
    active && store.snapshot.offers.toolbar && button(say.sideBar, () => openSideBar(userid), { class: 'quiet', 'data-key': `side ${userid}` }),
    active && open.state !== 4 && open.servicer !== userid && button(say.take, () => act('take', { userid }), { 'data-key': `take ${userid}` }),
    active && button(receiving ? say.stop : say.start, () => act('receiving', { userid, value: !receiving }), { class: 'quiet', 'data-key': `receiving ${userid}` }),
    button(isContact ? say.uncontact : say.contact, () => act(isContact ? 'unfriend' : 'befriend', { corpid, userid }), { class: 'quiet', 'data-key': `contact ${userid}` }),
    active && make('form', { onsubmit: send }, field, make('button', { class: 'strong' }, say.reply), button(say.recallReply, () => recallLast(name), { class: 'quiet', 'data-key': `recall ${userid}` })))
}

/** Takes back what the servicer said last. */
function recallLast(name) {
  const last = store.snapshot.open.lines.findLast(line => line.by === name && !line.recalled)
  if (last) return act('recallReply', { id: last.id })
  tell(words().noReply)
}
