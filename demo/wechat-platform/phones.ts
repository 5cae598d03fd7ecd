import type { MenuButton, Line, Visitor } from './model.ts'
import type { Fields } from './fields.ts'
import { enterChat, revokeAuthorization, scan, subscribe, tapMenu, tellEvent, tellPosition, unsubscribe } from './official/acts.ts'
import type { Announced } from './official/announce.ts'
import { visitorAt } from './official/people.ts'
import { say, tapEntry } from './official/speak.ts'
import type { Saying } from './official/speak.ts'
import { makeFilm, makeSilk, makeVoice, drawPng } from './media/samples.ts'
import { enterKf, recallFromKf, sayToKf, tapKfEntry } from './wecom/kf/customer-acts.ts'
import type { Entering, KfSaying, Talking } from './wecom/kf/customer-acts.ts'
import { sessionAt } from './wecom/kf/desks.ts'
import { endSession, recallInWecom, replyInWecom, setReceiving, setRefusing, takeSession } from './wecom/kf/servicer-acts.ts'
import type { World } from './world.ts'

/** A person's chat with an official account or a mini program, played by a test or by the page. */
export interface AppChat {
  readonly openid: string
  readonly visitor: Visitor
  /** What the phone shows, oldest first. */
  readonly lines: readonly Line[]
  subscribe(scene?: string): void
  unsubscribe(): void
  scan(scene: string): void
  /** Opens the chat of a mini program. */
  enter(sessionFrom?: string): void
  /** Each gives the MsgId. */
  text(text: string): string
  say(saying: Saying): string
  image(bytes?: Buffer): string
  voice(seconds?: number, recognition?: string): string
  video(): string
  location(latitude: number, longitude: number, label?: string): string
  /** A page of the mini program itself. */
  card(title: string, path: string): string
  tapEntry(id: string, text: string): string
  readonly menu: readonly MenuButton[]
  tapMenu(button: MenuButton): void
  position(latitude: number, longitude: number, precision?: number): void
  event(name: string, fields?: Fields): void
  revokeAuthorization(): void
}

/** Throws when there is no such account or person. */
export function openAppChat(world: World, appid: string, personId: string): AppChat {
  const account = world.apps.get(appid)
  const person = world.people.get(personId)
  if (!account || !person) throw new Error(`there is no account ${appid} or person ${personId}`)
  const visitor = visitorAt(account, person)
  const where: Announced = { world, account, visitor }
  const keep = (kind: string, bytes: Buffer, name: string, type: string) => world.media.put({ owner: appid, kind, bytes, name, type }).id
  return {
    openid: visitor.openid, visitor, lines: visitor.lines,
    subscribe: scene => subscribe(where, scene), unsubscribe: () => unsubscribe(where), scan: scene => scan(where, scene), enter: from => enterChat(where, from),
    text: text => say(where, { kind: 'text', text }), say: saying => say(where, saying), tapEntry: (id, text) => tapEntry(where, id, text),
    image: (bytes = drawPng(320, 240, person.hue)) => {
      const media = keep('image', bytes, 'image.png', 'image/png')
      return say(where, { kind: 'image', media, url: `${world.addresses.api}/cdn/${media}` })
    },
    voice: (length = 3, recognition) => {
      const media = keep('voice', makeVoice(length), 'voice.amr', 'audio/amr')
      return say(where, { kind: 'voice', media, format: 'amr', ...(recognition !== undefined && { recognition }) })
    },
    video: () => say(where, { kind: 'video', media: keep('video', makeFilm(), 'video.mp4', 'video/mp4'), thumb: keep('image', drawPng(120, 90, person.hue), 'thumb.png', 'image/png') }),
    location: (latitude, longitude, label = '') => say(where, { kind: 'location', latitude, longitude, label }),
    card: (title, path) => {
      const thumb = keep('image', drawPng(200, 160, person.hue), 'thumb.png', 'image/png')
      return say(where, { kind: 'miniprogrampage', title, path, appid, thumb, thumbUrl: `${world.addresses.api}/cdn/${thumb}` })
    },
    menu: account.menu, tapMenu: button => tapMenu(where, button), position: (latitude, longitude, precision = 40) => tellPosition(where, { latitude, longitude, precision }),
    event: (name, fields = {}) => tellEvent(where, name, fields), revokeAuthorization: () => revokeAuthorization(where),
  }
}

/** A person's chat with a kf account, and what servicers do with it in the WeCom client. */
export interface KfChat {
  readonly external: string
  readonly where: Talking
  readonly lines: readonly Line[]
  enter(entering?: Entering): void
  /** Each gives the msgid. */
  text(text: string): string
  say(saying: KfSaying): string
  image(bytes?: Buffer): string
  voice(seconds?: number): string
  video(): string
  file(name: string, bytes: Buffer): string
  location(latitude: number, longitude: number, name: string, address?: string): string
  /** A page of the corp's first linked mini program. */
  card(title: string, path: string): string
  tapEntry(id: string, text: string): string
  recall(msgid: string): void
  refuse(refuses: boolean): void
  /** A servicer in the WeCom client. */
  take(userid: string): void
  reply(userid: string, text: string): string
  end(): void
  recallReply(msgid: string): void
  receiving(userid: string, receives: boolean): void
}

/** Throws when there is no such account or person. */
export function openKfChat(world: World, corpid: string, deskId: string, personId: string): KfChat {
  const corp = world.corps.get(corpid)
  const desk = corp?.desks.get(deskId)
  const person = world.people.get(personId)
  if (!corp || !desk || !person) throw new Error(`there is no kf account ${deskId} of ${corpid} or person ${personId}`)
  const at = { world, corp, desk }
  const session = sessionAt(at, person)
  const where: Talking = { ...at, session }
  const keep = (kind: string, bytes: Buffer, name: string, type: string) => world.media.put({ owner: corpid, kind, bytes, name, type }).id
  return {
    external: session.external, where, lines: session.lines,
    enter: entering => enterKf(where, entering), say: saying => sayToKf(where, saying), text: content => sayToKf(where, { kind: 'text', content: { content } }),
    image: (bytes = drawPng(320, 240, person.hue)) => sayToKf(where, { kind: 'image', content: { media_id: keep('image', bytes, 'image.png', 'image/png') } }),
    voice: (length = 3) => sayToKf(where, { kind: 'voice', content: { media_id: keep('voice', makeVoice(length), 'voice.amr', 'audio/amr'), silk_id: keep('voice', makeSilk(length), 'voice.silk', 'audio/silk') } }),
    video: () => sayToKf(where, { kind: 'video', content: { media_id: keep('video', makeFilm(), 'video.mp4', 'video/mp4') } }),
    file: (name, bytes) => sayToKf(where, { kind: 'file', content: { media_id: keep('file', bytes, name, 'application/octet-stream') } }),
    location: (latitude, longitude, name, address = name) => sayToKf(where, { kind: 'location', content: { latitude, longitude, name, address } }),
    card: (title, pagepath) => sayToKf(where, { kind: 'miniprogram', content: { title, appid: corp.linked[0] ?? '', pagepath, thumb_media_id: keep('image', drawPng(200, 160, person.hue), 'thumb.png', 'image/png') } }),
    tapEntry: (id, text) => tapKfEntry(where, id, text), recall: msgid => recallFromKf(where, msgid), refuse: refuses => setRefusing(where, refuses),
    take: userid => takeSession(where, userid), reply: (userid, text) => replyInWecom(where, userid, text), end: () => endSession(where),
    recallReply: msgid => recallInWecom(where, msgid), receiving: (userid, receives) => setReceiving(at, userid, receives),
  }
}
