import type { Fields } from '../fields.ts'
import type { MenuButton } from '../model.ts'
import { openWindow } from '../windows.ts'
import type { Trigger } from '../windows.ts'
import { addNotice, announceEvent } from './announce.ts'
import type { Announced } from './announce.ts'
import { act, placeFields, say } from './speak.ts'

/** Follows the account; through a code with a scene when one is given. */
export function subscribe(where: Announced, scene?: string): void {
  const { world, visitor } = where
  if (visitor.subscribed) return scene === undefined ? undefined : scan(where, scene)
  visitor.subscribed = true
  visitor.subscribedAt = world.clock.now()
  if (scene !== undefined) visitor.scene = scene
  open(where, 'subscribe')
  addNotice(where, '已关注公众号')
  announceEvent(where, 'subscribe', scene === undefined ? { EventKey: '' } : { EventKey: `qrscene_${scene}`, Ticket: ticketOf(scene) })
}

export function unsubscribe(where: Announced): void {
  const { visitor } = where
  if (!visitor.subscribed) return
  visitor.subscribed = false
  delete visitor.window
  addNotice(where, '已取消关注')
  announceEvent(where, 'unsubscribe', { EventKey: '' })
}

/** A follower scans a code of the account. */
export function scan(where: Announced, scene: string): void {
  if (!where.visitor.subscribed) return subscribe(where, scene)
  open(where, 'scan')
  addNotice(where, `已扫描二维码 ${scene}`)
  announceEvent(where, 'SCAN', { EventKey: scene, Ticket: ticketOf(scene) })
}

function ticketOf(scene: string): string {
  return `gQF08TwAAAAAAAAAAS5odHRwOi8vd2VpeGluLnFxLmNvbS9xLzAy${Buffer.from(scene).toString('base64url')}`
}

/** A tap on the account's menu. Only click and scan buttons open a window. */
export function tapMenu(where: Announced, button: MenuButton): void {
  const menu = { EventKey: button.value, MenuId: '422010362' }
  act(where)
  if (button.type === 'click') {
    open(where, 'tap')
    return announceEvent(where, 'CLICK', { EventKey: button.value })
  }
  if (button.type === 'view') return announceEvent(where, 'VIEW', menu)
  if (button.type === 'miniprogram') return announceEvent(where, 'view_miniprogram', menu)
  if (button.type === 'scancode_waitmsg') {
    open(where, 'tap')
    return announceEvent(where, 'scancode_waitmsg', { EventKey: button.value, ScanCodeInfo: { ScanType: 'qrcode', ScanResult: 'LX100230105' } })
  }
  chooseLocation(where, button.value, { latitude: 23.134521, longitude: 113.358803, label: '广州市天河区体育西路' })
}

function chooseLocation(where: Announced, key: string, place: { latitude: number; longitude: number; label: string }): void {
  announceEvent(where, 'location_select', { EventKey: key, SendLocationInfo: { ...placeFields(place), Poiname: place.label } })
  say(where, { kind: 'location', ...place })
}

/** The account's chat tells the position while it is open; precision in metres. */
export function tellPosition(where: Announced, position: { latitude: number; longitude: number; precision: number }): void {
  act(where)
  announceEvent(where, 'LOCATION', { Latitude: position.latitude.toFixed(6), Longitude: position.longitude.toFixed(6), Precision: position.precision.toFixed(6) })
}

/** Opens the customer-service chat of a mini program, with the button's session-from (at most 1000 bytes). */
export function enterChat(where: Announced, sessionFrom = ''): void {
  if (where.account.kind !== 'mini') throw new Error('only mini programs are entered so')
  act(where)
  open(where, 'enter')
  announceEvent(where, 'user_enter_tempsession', { SessionFrom: Buffer.from(sessionFrom).subarray(0, 1_000).toString('utf8') })
}

/** Takes back what the account may know about the person, which is a duty to delete it. */
export function revokeAuthorization(where: Announced): void {
  const { account, visitor } = where
  announceEvent(where, 'user_authorization_revoke', { OpenID: visitor.openid, AppID: account.appid, RevokeInfo: '301' })
}

/** Any event that has no act of its own, such as pic_sysphoto or TEMPLATESENDJOBFINISH. */
export function tellEvent(where: Announced, event: string, fields: Fields): void {
  announceEvent(where, event, fields)
}

function open({ world, visitor }: Announced, trigger: Trigger): void {
  visitor.window = openWindow(trigger, visitor.window, world.clock.now())
}
