import type { Fields } from '../fields.ts'
import { newId } from '../ids.ts'
import { addLine } from '../world.ts'
import { openWindow } from '../windows.ts'
import { announceMessage } from './announce.ts'
import type { Announced } from './announce.ts'

/** What a person can send to an official account or a mini program. Media are ids of the media store. */
export type Saying =
  | /** `more` are fields that come with it in some cases: MsgDataId and Idx from an article's page, BusinessId of a sub-merchant. */
  { readonly kind: 'text'; readonly text: string; readonly more?: Fields }
  | { readonly kind: 'image'; readonly media: string; readonly url: string }
  | { readonly kind: 'voice'; readonly media: string; readonly format: 'amr' | 'speex'; readonly recognition?: string }
  | { readonly kind: 'video' | 'shortvideo'; readonly media: string; readonly thumb: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number; readonly scale?: number; readonly label: string }
  | { readonly kind: 'link'; readonly title: string; readonly description: string; readonly url: string }
  | { readonly kind: 'miniprogrampage'; readonly title: string; readonly appid: string; readonly path: string; readonly thumb: string; readonly thumbUrl: string }
  /** Anything that no documentation names: a file, a sticker. */
  | { readonly kind: 'unknown'; readonly type: string; readonly fields: Fields }

const miniKinds = new Set(['text', 'image', 'miniprogrampage'])
const officialKinds = new Set(['text', 'image', 'voice', 'video', 'shortvideo', 'location', 'link', 'unknown'])

/**
 * A person sends something. It opens the window of 5 messages in 48 hours. Gives the MsgId. Throws for kinds that the product has no
 * button for: mini programs take text, pictures and cards of pages.
 */
export function say(where: Announced, saying: Saying): string {
  const { account, visitor, world } = where
  if (!(account.kind === 'mini' ? miniKinds : officialKinds).has(saying.kind)) throw new Error(`nobody can send ${saying.kind} to this account`)
  act(where)
  visitor.window = openWindow('message', visitor.window, world.clock.now())
  showSaying(where, saying)
  return announceMessage(where, saying.kind === 'unknown' ? saying.type : saying.kind, fieldsOf(saying, account.recognises))
}

/** A tap on an entry of a menu message: it arrives as a text, and counts as a tap. */
export function tapEntry(where: Announced, id: string, text: string): string {
  const { visitor, world } = where
  act(where)
  visitor.window = openWindow('tap', visitor.window, world.clock.now())
  showSaying(where, { kind: 'text', text })
  return announceMessage(where, 'text', { Content: text, bizmsgmenuid: id })
}

/** Any doing of a person counts for the typing indicator. Whoever writes to an official account follows it. */
export function act({ world, account, visitor }: Announced): void {
  if (account.kind === 'official' && !visitor.subscribed) throw new Error('who does not follow the account cannot write to it')
  visitor.actedAt = world.clock.now()
}

function showSaying({ world, visitor }: Announced, { kind, ...content }: Saying): void {
  addLine(world, visitor.lines, { id: newId('', 16), at: world.clock.now(), side: 'person', kind, content })
}

function fieldsOf(saying: Saying, recognises: boolean): Fields {
  if (saying.kind === 'text') return { Content: saying.text, ...saying.more }
  if (saying.kind === 'image') return { PicUrl: saying.url, MediaId: saying.media }
  if (saying.kind === 'voice') return voiceFields(saying.media, saying.format, recognises ? saying.recognition : undefined)
  if (saying.kind === 'location') return placeFields(saying)
  if (saying.kind === 'link') return { Title: saying.title, Description: saying.description, Url: saying.url }
  if (saying.kind === 'miniprogrampage') {
    return { Title: saying.title, AppId: saying.appid, PagePath: saying.path, ThumbUrl: saying.thumbUrl, ThumbMediaId: saying.thumb }
  }
  return saying.kind === 'unknown' ? saying.fields : { MediaId: saying.media, ThumbMediaId: saying.thumb }
}

function voiceFields(media: string, format: string, recognition: string | undefined): Fields {
  return { MediaId: media, Format: format, MediaId16K: `${media.slice(0, -4)}_16K`, ...(recognition !== undefined && { Recognition: recognition }) }
}

/** X is the latitude, Y the longitude, on Tencent's map (GCJ-02). */
export function placeFields(place: { latitude: number; longitude: number; scale?: number; label: string }): Fields {
  return { Location_X: place.latitude.toFixed(6), Location_Y: place.longitude.toFixed(6), Scale: place.scale ?? 16, Label: place.label }
}
