import { limitBytes, listIn, objectIn, readJsonWithEscapes, textIn } from '../calls/request.ts'
import type { Body, CallRequest } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import type { AppAccount } from '../model.ts'

const MOST_TEXT = 2_048

type Check = (request: CallRequest, account: AppAccount, part: Body) => void

/** What each kind of customer-service message has to hold, and which product takes it. */
const kinds: Readonly<Record<string, { readonly official: boolean; readonly mini: boolean; readonly check: Check }>> = {
  text: { official: true, mini: true, check: checkText },
  image: { official: true, mini: true, check: (request, account, part) => needMedia(request, account, part, 'media_id', ['image']) },
  voice: { official: true, mini: false, check: (request, account, part) => needMedia(request, account, part, 'media_id', ['voice']) },
  video: { official: true, mini: false, check: (request, account, part) => needMedia(request, account, part, 'media_id', ['video']) },
  music: { official: true, mini: false, check: (request, account, part) => needMedia(request, account, part, 'thumb_media_id', ['thumb', 'image']) },
  news: { official: true, mini: false, check: checkNews },
  mpnews: { official: true, mini: false, check: (_, __, part) => need(part, 'media_id', 40007) },
  mpnewsarticle: { official: true, mini: false, check: (_, __, part) => need(part, 'article_id', 40007) },
  msgmenu: { official: true, mini: false, check: checkMenu },
  wxcard: { official: true, mini: false, check: (_, __, part) => need(part, 'card_id', 40058) },
  miniprogrampage: { official: true, mini: true, check: checkPage },
  link: { official: false, mini: true, check: checkLink },
}

/** The message of a custom/send: its kind and its part. Refuses what the product does not take. */
export function readContent(request: CallRequest, account: AppAccount): { body: Body; kind: string; part: Body } {
  const body = readJsonWithEscapes(request)
  const kind = textIn(body, 'msgtype', 40008)
  const rule = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  refuseUnless(rule?.[account.kind], 40008)
  const part = objectIn(body, kind, 47001)
  rule.check(request, account, part)
  return { body, kind, part }
}

function checkText(_: CallRequest, __: AppAccount, part: Body): void {
  const text = textIn(part, 'content', 47001)
  refuseIf(text === '', 44004)
  limitBytes(text, MOST_TEXT, 45002, 'content')
}

function checkNews(_: CallRequest, __: AppAccount, part: Body): void {
  const articles = listIn(part, 'articles', 47001)
  refuseIf(articles.length !== 1, 45008)
  for (const article of articles) {
    need(article, 'title', 47001)
    need(article, 'url', 47001)
  }
}

/** Only certified accounts have menu messages. */
function checkMenu({ world }: CallRequest, account: AppAccount, part: Body): void {
  refuseIf(!account.certified, 40200)
  const list = listIn(part, 'list', 47001)
  refuseIf(list.length === 0, 47001)
  refuseIf(list.length > world.rules.menuEntries, 45098)
  for (const entry of list) {
    need(entry, 'id', 47001)
    need(entry, 'content', 47001)
  }
  limitBytes(textIn(part, 'head_content', 47001), MOST_TEXT, 45002, 'head_content')
  limitBytes(textIn(part, 'tail_content', 47001), MOST_TEXT, 45002, 'tail_content')
}

/** Official accounts send pages of mini programs that they are linked with; mini programs send their own. */
function checkPage(request: CallRequest, account: AppAccount, part: Body): void {
  need(part, 'title', 47001)
  need(part, 'pagepath', 47001)
  refuseIf(account.kind === 'official' && !account.linked.includes(textIn(part, 'appid')), 40013)
  needMedia(request, account, part, 'thumb_media_id', ['thumb', 'image'])
}

function checkLink(_: CallRequest, __: AppAccount, part: Body): void {
  for (const name of ['title', 'url']) need(part, name, 47001)
}

function need(part: Body, name: string, code: number): void {
  refuseIf(textIn(part, name, code) === '', code, `${name} is missing`)
}

function needMedia({ world }: CallRequest, account: AppAccount, part: Body, name: string, takes: readonly string[]): void {
  const media = world.media.find(account.appid, textIn(part, name, 40007))
  refuseUnless(media && takes.includes(media.kind), 40007)
}
