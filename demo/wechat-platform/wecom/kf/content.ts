import { limitBytes, listIn, noteUnknown, numberIn, objectIn, textIn } from '../../calls/request.ts'
import type { Body, CallRequest } from '../../calls/request.ts'
import { refuseIf, refuseUnless } from '../../errors.ts'
import { findMember } from '../corps.ts'
import type { Corp } from '../model.ts'

type Check = (request: CallRequest, corp: Corp, part: Body) => void

const kinds: Readonly<Record<string, Check>> = {
  text: (_, __, part) => need(part, 'content', 2_048),
  image: (request, corp, part) => needMedia(request, corp, part, 'media_id', 'image'),
  voice: (request, corp, part) => needMedia(request, corp, part, 'media_id', 'voice'),
  video: (request, corp, part) => needMedia(request, corp, part, 'media_id', 'video'),
  file: (request, corp, part) => needMedia(request, corp, part, 'media_id', 'file'),
  link: checkLink,
  miniprogram: checkProgram,
  msgmenu: checkMenu,
  location: checkLocation,
  business_card: (_, corp, part) => void findMember(corp, textIn(part, 'userid')),
  ca_link: (_, __, part) => need(part, 'link_url', 2_048),
}

/** The kind and part of a kf message. `allowed` are the kinds that this call sends; left out: all. Refuses with the platform's codes. */
export function readKfContent(request: CallRequest, corp: Corp, body: Body, allowed?: readonly string[]): { kind: string; part: Body } {
  const kind = textIn(body, 'msgtype', 40008)
  const check = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  refuseUnless(check && (allowed?.includes(kind) ?? true), 40008)
  const part = objectIn(body, kind)
  check(request, corp, part)
  noteUnknown(request, body, ['touser', 'open_kfid', 'code', 'msgid', 'msgtype', kind])
  return { kind, part }
}

/** An id that the sender chose. It may be left out, and never be empty. */
export function readMsgid(body: Body): string | undefined {
  if (body.msgid === undefined) return undefined
  const id = textIn(body, 'msgid')
  refuseIf(!/^[0-9a-zA-Z_-]{1,32}$/.test(id), 40058, 'invalid msgid')
  return id
}

function checkLink(request: CallRequest, corp: Corp, part: Body): void {
  need(part, 'title', 128)
  limitBytes(textIn(part, 'desc'), 512, 40058, 'desc')
  need(part, 'url', 2_048)
  needMedia(request, corp, part, 'thumb_media_id', 'image')
}

function checkProgram(request: CallRequest, corp: Corp, part: Body): void {
  refuseIf(!corp.linked.includes(textIn(part, 'appid')), 40058, 'the mini program is not linked to the corp')
  limitBytes(textIn(part, 'title'), 64, 40058, 'title')
  need(part, 'pagepath', 1_024)
  needMedia(request, corp, part, 'thumb_media_id', 'image')
}

function checkLocation(_: CallRequest, __: Corp, part: Body): void {
  for (const [name, most] of [['latitude', 90], ['longitude', 180]] as const) {
    const value = part[name]
    refuseIf(typeof value !== 'number' || Math.abs(value) > most, 40058, `${name} has to be a number`)
  }
}

function checkMenu(_: CallRequest, __: Corp, part: Body): void {
  limitBytes(textIn(part, 'head_content'), 1_024, 40058, 'head_content')
  limitBytes(textIn(part, 'tail_content'), 1_024, 40058, 'tail_content')
  const list = listIn(part, 'list')
  refuseIf(list.length > 10, 95008)
  for (const entry of list) checkEntry(entry)
}

function checkEntry(entry: Body): void {
  const type = textIn(entry, 'type', 95009)
  refuseIf(!['click', 'view', 'miniprogram', 'text'].includes(type), 95009)
  const part = objectIn(entry, type)
  if (type === 'click') {
    limitBytes(textIn(part, 'id'), 128, 40058, 'id')
    return need(part, 'content', 128)
  }
  if (type === 'text') {
    numberIn(part, 'no_newline', 0, 0, 1)
    return need(part, 'content', 1_024)
  }
  need(part, type === 'view' ? 'url' : 'pagepath', type === 'view' ? 2_048 : 1_024)
  need(part, 'content', 1_024)
  if (type === 'miniprogram') need(part, 'appid', 64)
}

function need(part: Body, name: string, most: number): void {
  const text = textIn(part, name)
  refuseIf(text === '', 40058, `${name} is missing`)
  limitBytes(text, most, name === 'content' && most === 2_048 ? 45002 : 40058, name)
}

function needMedia({ world }: CallRequest, corp: Corp, part: Body, name: string, kind: string): void {
  refuseIf(world.media.find(corp.corpid, textIn(part, name, 40007))?.kind !== kind, 40007)
}
