import { make, refill } from './dom.js'
import { drawLog } from './log.js'
import { drawSettings } from './settings.js'
import { choose, store } from './store.js'
import { drawSwitches } from './switches.js'
import { drawTalk } from './talk.js'
import { drawTour } from './tour.js'
import { words } from './words.js'

const tabs = { talk: drawTalk, switches: drawSwitches, settings: drawSettings, log: drawLog, tour: drawTour }

/** What a tab shows; it is drawn anew only when this changes, so that nobody loses what they typed. */
const shows = {
  talk: ({ open, corps }) => [open && { ...open, lines: [] }, corps],
  switches: ({ faults, turned, corps }) => [faults, turned, corps.length],
  settings: ({ accounts, corps }) => [accounts, corps.map(corp => corp.apps)],
  log: ({ attempts, calls, complaints }) => [attempts.at(-1), calls.at(-1), complaints.at(-1)],
  tour: () => [],
}
let shown = ''

/** What happens behind the phone. */
export function drawPanel(place) {
  const say = words()
  if (!place.firstElementChild) place.replaceChildren(make('div', { class: 'tabs', role: 'tablist' }), make('div', { class: 'sheet', role: 'tabpanel' }))
  const [bar, sheet] = place.children
  // What there is to try is a product's, and stands in the place of the chat until one is open.
  const names = Object.keys(tabs).filter(name => name !== 'tour' || (store.snapshot.offers.shop && store.snapshot.open))
  bar.replaceChildren(...names.map(name => make('button', { type: 'button', role: 'tab', 'aria-selected': String(store.tab === name), 'data-key': name, onclick: () => {
    sheet.replaceChildren()
    shown = ''
    void choose({ tab: name })
  } }, say[name])))
  const name = names.includes(store.tab) ? store.tab : 'talk'
  const key = JSON.stringify([name, store.person, document.documentElement.lang, shows[name](store.snapshot)])
  if (key !== shown && refill(sheet, tabs[name]())) shown = key
}
