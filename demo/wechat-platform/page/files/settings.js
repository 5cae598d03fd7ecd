import { button, make } from './dom.js'
import { act, store, tell } from './store.js'
import { copyable, fact } from './talk.js'
import { fill, words } from './words.js'

/** What the operator sees on the platform's own settings pages: credentials, and where callbacks go. */
export function drawSettings() {
  const say = words()
  const { accounts, corps, addresses } = store.snapshot
  return [
    make('h2', {}, say.addresses),
    make('dl', { class: 'facts' }, fact('api.weixin.qq.com', copyable(addresses.api)), fact('qyapi.weixin.qq.com', copyable(addresses.qyapi)), fact('open.weixin.qq.com', copyable(addresses.open))),
    accounts.map(account => accountForm(account, [['AppID', account.appid], ['AppSecret', account.secret], [say.original, account.original]], account.name, say[account.kind], account.certified ? say.certified : say.uncertified)),
    corps.flatMap(corp => corp.apps.filter(app => app.kf).map(app => accountForm(app, [['CorpID', corp.corpid], ['Secret', app.secret], ['AgentId', app.agentid]], `${corp.name} · ${app.name}`, say.kf, ''))),
  ]
}

function accountForm({ owner, callback, kind }, ids, name, kindWord, note) {
  const say = words()
  const isCorp = kind === undefined
  const url = input('url', say.callbackUrl, callback?.url ?? '', owner)
  const token = input('token', say.token, callback?.token ?? '', owner)
  const key = input('key', say.key, callback?.key ?? '', owner)
  const mode = select('mode', say.mode, Object.entries(say.modes), callback?.mode ?? 'safe', owner)
  const format = select('format', say.format, [['xml', 'XML'], ['json', 'JSON']], callback?.format ?? 'xml', owner)
  const submit = async event => {
    event.preventDefault()
    document.activeElement.blur()
    const verdict = await act('configure', { owner, ...Object.fromEntries(new FormData(event.currentTarget)) })
    if (verdict?.accepted) tell(say.saved)
    else if (verdict) tell(fill(say.verdicts[verdict.why] ?? verdict.why, { seen: verdict.seen ?? '' }), 15_000)
  }
  return make('details', { class: 'account', 'data-key': owner, open: callback === undefined && owner === store.snapshot.accounts[0].owner },
    make('summary', {}, make('b', {}, name), make('i', { class: `kind ${kind ?? 'kf'}` }, kindWord), make('span', { class: `status ${callback ? 'on' : ''}` }, callback ? say.isSet : say.notSet)),
    note && make('p', { class: 'hint' }, note),
    make('dl', { class: 'facts' }, ids.map(([word, id]) => fact(word, copyable(id)))),
    make('form', { onsubmit: submit }, url, token, key, button(say.makeUp, () => makeUp(token, key), { class: 'quiet' }), !isCorp && mode, !isCorp && format, make('button', { class: 'strong' }, say.submit)))
}

function input(name, word, value, owner) {
  return make('label', {}, make('span', {}, word), make('input', { name, value, autocomplete: 'off', spellcheck: 'false', 'data-key': `${owner} ${name}` }))
}

function select(name, word, choices, chosen, owner) {
  return make('label', {}, make('span', {}, word), make('select', { name, 'data-key': `${owner} ${name}` }, choices.map(([value, label]) => make('option', { value, selected: value === chosen }, label))))
}

function makeUp(token, key) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const text = length => [...crypto.getRandomValues(new Uint8Array(length))].map(byte => letters[byte % letters.length]).join('')
  token.lastElementChild.value = text(20)
  key.lastElementChild.value = text(43)
}
