import { keep, recall } from './kept.js'
import { words } from './words.js'

/** What the page knows: the last snapshot, who plays, which chat is open. */
export const store = {
  person: recall('person') ?? '', chat: recall('chat') ?? '', tab: recall('tab') ?? 'talk', way: 'phone', snapshot: undefined,
  /** Lines seen by chat, so that the list can mark new ones. */
  seen: {},
}

const listeners = []

/** Calls back after every new snapshot or choice. */
export function onChange(listener) {
  listeners.push(listener)
}

/** Remembers a choice and draws everything anew. */
export async function choose(changes) {
  Object.assign(store, changes)
  for (const name of ['person', 'chat', 'tab']) keep(name, store[name])
  await load()
}

/** Fetches how things stand. */
export async function load() {
  const asked = { person: store.person, chat: store.chat }
  const response = await fetch(`state?${new URLSearchParams(asked)}`)
  const snapshot = await response.json()
  if (asked.person !== store.person || asked.chat !== store.chat) return
  store.snapshot = snapshot
  store.person = snapshot.person
  if (snapshot.open) store.seen[`${store.person} ${store.chat}`] = snapshot.chats.find(chat => chat.id === store.chat)?.count
  for (const listener of listeners) listener()
}

/** Does something on the platform; what is refused is shown. Gives what it gave. */
export async function act(verb, more = {}) {
  const response = await fetch('act', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ verb, person: store.person, chat: store.chat, ...more }) })
  const answer = await response.json()
  if (!answer.done) tell(`${words().refused} ${answer.why}`)
  await load()
  return answer.gave
}

let hide
/** A short notice at the foot of the page. */
export function tell(text, forMs = 3200) {
  const toast = document.querySelector('.toast')
  toast.textContent = text
  toast.classList.add('shown')
  clearTimeout(hide)
  hide = setTimeout(() => toast.classList.remove('shown'), forMs)
}

/** Listens to the platform; several changes at once are fetched once. */
export function follow() {
  let due = false
  const source = new EventSource('events')
  source.onmessage = () => {
    if (due) return
    due = true
    setTimeout(() => {
      due = false
      void load()
    }, 120)
  }
}
