import { make } from './dom.js'
import { words } from './words.js'

/** What there is to try where a product stands behind the stand-in; `{…}` is a link to its console. */
export function drawTour() {
  const say = words()
  return [
    make('h2', {}, say.tour),
    make('ol', { class: 'tour' }, say.tourSteps.map(([title, about]) => make('li', {}, make('b', {}, title), make('p', {}, linked(about))))),
  ]
}

function linked(text) {
  return text.split(/(\{[^}]*\})/).map(part => part.startsWith('{') ? make('a', { href: '/console/', target: '_blank', rel: 'noopener' }, part.slice(1, -1)) : part)
}
