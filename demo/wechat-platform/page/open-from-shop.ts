import { newId } from '../ids.ts'
import type { Line, Place } from '../model.ts'
import { openAppChat, openKfChat } from '../phones.ts'
import { addLine } from '../world.ts'
import type { World } from '../world.ts'

export interface Opening {
  readonly person: string
  /** Absent: the shop says who is signed in there. */
  readonly place?: Place | undefined
  /** What the shop's server signed. */
  readonly signed: string
}

/** Opens a chat from a page of the shop. WeChat shows nothing of what is brought along, so a line on the phone tells who plays. */
export function openFromShop(world: World, [owner = '', desk]: readonly string[], { person, place, signed }: Opening): void {
  const lines = desk === undefined ? openApp(world, owner, person, signed) : openDesk(world, owner, desk, person, signed)
  const text = place ? '从商城的「附近门店」进来，带着所在位置' : `从商城进来，${world.people.get(person)?.name ?? person} 已登录商城`
  addLine(world, lines, { id: newId('', 16), at: world.clock.now(), side: 'notice', kind: 'notice', content: { text } })
}

function openApp(world: World, appid: string, person: string, signed: string): Line[] {
  const chat = openAppChat(world, appid, person)
  chat.enter(signed)
  return chat.visitor.lines
}

function openDesk(world: World, corpid: string, desk: string, person: string, signed: string): Line[] {
  const chat = openKfChat(world, corpid, desk, person)
  chat.enter({ scene: 'shop', scene_param: signed })
  return chat.where.session.lines
}
