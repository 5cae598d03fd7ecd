import type { Faults } from '../faults.ts'
import type { Platform } from '../platform.ts'
import { befriend, unfriend } from '../wecom/contacts.ts'
import { appAct } from './app-act.ts'
import { kfAct } from './kf-act.ts'
import { numberOf, textOf } from './wish.ts'
import type { Wish } from './wish.ts'

export type Control = Omit<Platform, 'close'>

/** Does what somebody pressed on the page. Throws with a reason when it cannot be done; gives what the page wants to know. */
export async function act(platform: Control, wish: Wish): Promise<unknown> {
  if (wish.verb === 'configure') return platform.configure(textOf(wish, 'owner'), readSettings(wish))
  const general = generalActs[wish.verb]
  if (general) return general(platform, wish)
  const [kind, ...ids] = wish.chat.split(':')
  if (wish.verb === 'enterFrom') return platform.enterFrom(ids, wish.person, wish.latitude === undefined ? undefined : { latitude: numberOf(wish, 'latitude'), longitude: numberOf(wish, 'longitude') })
  if (kind === 'app') return appAct(platform.appChat(ids[0] ?? '', wish.person), wish)
  if (kind === 'kf') return kfAct(platform.kfChat(ids[0] ?? '', ids[1] ?? '', wish.person), wish)
  throw new Error(`there is no chat ${wish.chat}`)
}

const generalActs: Readonly<Record<string, (platform: Control, wish: Wish) => unknown>> = {
  turn: ({ world }, wish) => {
    world.clock.turn(numberOf(wish, 'by'))
    world.journal.changed()
  },
  fault: ({ world }, wish) => {
    const name = textOf(wish, 'name')
    if (!Object.hasOwn(world.faults, name)) throw new Error(`there is no switch ${name}`)
    Object.assign(world.faults, { [name]: typeof world.faults[name as keyof Faults] === 'boolean' ? wish.value === true : numberOf(wish, 'value') })
    world.journal.changed()
  },
  revokeTokens: (platform, wish) => platform.revokeTokens(textOf(wish, 'owner')),
  loseCursors: (platform, wish) => platform.loseCursors(textOf(wish, 'corpid'), textOf(wish, 'desk')),
  intake: ({ world }, wish) => {
    const desk = world.corps.get(textOf(wish, 'corpid'))?.desks.get(textOf(wish, 'desk'))
    if (desk) desk.intake = wish.value === 'servicers' ? 'servicers' : 'api'
    world.journal.changed()
  },
  toolbarPage: (platform, wish) => platform.toolbarPage(textOf(wish, 'corpid'), textOf(wish, 'desk')),
  befriend: ({ world }, wish) => changeContact(world, wish, befriend),
  unfriend: ({ world }, wish) => changeContact(world, wish, (...[on, corp, person, userid]) => unfriend(on, corp, person, userid, 'member')),
}

function changeContact(world: Control['world'], wish: Wish, change: (...parts: Parameters<typeof befriend>) => unknown): void {
  const [corp, person] = [world.corps.get(textOf(wish, 'corpid')), world.people.get(wish.person)]
  if (!corp || !person) throw new Error('there is no such corp or person')
  change(world, corp, person, textOf(wish, 'userid'))
}

function readSettings(wish: Wish) {
  const mode = wish.mode === 'plain' || wish.mode === 'compat' ? wish.mode : 'safe'
  return { url: textOf(wish, 'url'), token: textOf(wish, 'token'), key: textOf(wish, 'key'), mode, format: wish.format === 'json' ? 'json' : 'xml' } as const
}
