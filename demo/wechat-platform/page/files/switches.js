import { button, make } from './dom.js'
import { act, store } from './store.js'
import { fill, words } from './words.js'

const spans = { s20: 20_000, m1: 60_000, m10: 600_000, h2: 7_200_000, h48: 172_800_000, d3: 259_200_000 }

/** What can be made to go wrong, and the clock. */
export function drawSwitches() {
  const say = words()
  const { faults, now, turned } = store.snapshot
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' })
  return [
    make('h2', {}, say.clock),
    make('p', { class: 'hint' }, format.format(now), turned === 0 ? '' : ` · ${fill(say.turned, { by: spanOf(turned) })}`),
    make('div', { class: 'line-up' }, make('span', { class: 'hint' }, say.turnBy), Object.entries(spans).map(([name, by]) => button(say.units[name], () => act('turn', { by })))),
    make('h2', {}, say.faultSwitches),
    make('div', { class: 'switches' }, Object.entries(say.faults).map(([name, words]) => toggle(name, words, faults[name])), Object.entries(say.numbers).map(([name, words]) => amount(name, words, faults[name]))),
    make('div', { class: 'line-up' }, owners().map(([name, owner]) => button(`${say.revokeTokens} · ${name}`, () => act('revokeTokens', { owner }), { class: 'quiet' }))),
    make('div', { class: 'line-up' }, store.snapshot.corps.flatMap(({ corpid, desks }) => desks.map(desk => button(`${say.loseCursors} · ${desk.name}`, () => act('loseCursors', { corpid, desk: desk.id }), { class: 'quiet' })))),
  ]
}

function owners() {
  const { accounts, corps } = store.snapshot
  return [...accounts.map(({ name, owner }) => [name, owner]), ...corps.flatMap(corp => corp.apps.filter(app => app.kf).map(app => [app.name, app.owner]))]
}

function toggle(name, [title, about], isOn) {
  return make('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': String(isOn), 'data-key': name, onclick: () => act('fault', { name, value: !isOn }) },
    make('span', {}, make('b', {}, title), make('small', {}, about)), make('i', { class: 'knob' }))
}

function amount(name, [title, about], value) {
  const field = make('input', { type: 'number', value: String(value), 'aria-label': title, 'data-key': name })
  const apply = event => {
    event.preventDefault()
    field.blur()
    void act('fault', { name, value: Number(field.value) || 0 })
  }
  return make('form', { class: `switch ${value === 0 ? '' : 'is-on'}`, onsubmit: apply }, make('span', {}, make('b', {}, title), make('small', {}, about)), field, make('button', {}, words().apply))
}

function spanOf(by) {
  const minutes = Math.round(by / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`
}
