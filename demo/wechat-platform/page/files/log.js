import { make } from './dom.js'
import { store } from './store.js'
import { fill, words } from './words.js'

/** The last callbacks and calls, newest first. */
export function drawLog() {
  const say = words()
  const { attempts, calls, complaints } = store.snapshot
  return [
    make('h2', {}, say.attempts), table([...attempts].reverse(), row => [clockOf(row.at), nameOf(row.account), row.about, row.attempt > 1 ? fill(say.attempt, { n: String(row.attempt) }) : '', mark(['success', 'reply', 'empty'].includes(row.outcome), say.outcomes[row.outcome]), row.why ?? '', `${Math.round(row.took)} ms`]),
    make('h2', {}, say.calls), table([...calls].reverse(), row => [clockOf(row.at), nameOf(row.account), row.path.replace('/cgi-bin/', ''), mark(row.code === 0, String(row.code)), `${Math.round(row.took)} ms`]),
    make('h2', {}, say.complaints), table([...complaints].reverse(), row => [clockOf(row.at), row.path.replace('/cgi-bin/', ''), row.what]),
  ]
}

function table(rows, cells) {
  if (rows.length === 0) return make('p', { class: 'empty' }, words().nothing)
  return make('div', { class: 'scroll' }, make('table', {}, rows.map(row => make('tr', {}, cells(row).map(cell => make('td', {}, cell))))))
}

function mark(isGood, word) {
  return make('span', { class: isGood ? 'good' : 'bad' }, word)
}

function nameOf(owner) {
  const { accounts, corps } = store.snapshot
  return accounts.find(account => account.owner === owner)?.name ?? corps.flatMap(corp => corp.apps).find(app => app.owner === owner)?.name ?? ''
}

function clockOf(at) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(at)
}
