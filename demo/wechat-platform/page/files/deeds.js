import { choosePlace } from './places.js'
import { popUp } from './pop-up.js'
import { act, store } from './store.js'
import { words } from './words.js'

/** What a person can do in the open chat besides writing. */
export function openDeeds(near) {
  const { open } = store.snapshot
  const say = words()
  const refusing = [open.refuses ? say.unrefuse : say.refuse, () => act('refuse', { value: !open.refuses })]
  const asking = (word, initial, verb) => [word, () => {
    const scene = prompt(word, initial)
    if (scene !== null) void act(verb, { scene })
  }]
  const deeds = {
    official: () => [
      open.subscribed ? [say.unsubscribe, () => act('unsubscribe')] : [say.subscribe, () => act('subscribe')], asking(say.scan, 'shelf-3', 'scan'),
      [say.position, () => choosePlace(near, place => act('position', place))], refusing, [say.revokeAuthorization, () => act('revokeAuthorization')],
    ],
    mini: () => [asking(`${say.enter} (${say.sessionFrom})`, 'order=LX100230105', 'enter'), refusing, [say.revokeAuthorization, () => act('revokeAuthorization')]],
    kf: () => [asking(`${say.enter} (${say.scene})`, 'shop', 'enter'), refusing],
  }
  popUp(near, deeds[open.kind]())
}
