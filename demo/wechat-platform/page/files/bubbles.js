import { button, icon, make } from './dom.js'
import { act, store } from './store.js'
import { words } from './words.js'

/** A line of the chat as WeChat shows it. */
export function bubbleOf(line) {
  const say = words()
  const who = line.by ?? ''
  if (line.side === 'notice') return make('li', { class: 'notice' }, line.content.text)
  if (line.recalled) return make('li', { class: 'notice' }, `${who} ${say.recalled}`.trim())
  const side = line.side === 'person' ? 'own' : 'other'
  const face = line.side === 'person' ? store.person : store.snapshot.open.id.split(':').at(-1)
  return make('li', { class: `line ${side}`, 'data-line': line.id },
    make('img', { class: 'face', src: `faces/${encodeURIComponent(face)}.svg`, alt: '' }),
    make('div', { class: 'said' }, who && make('small', { class: 'by' }, who), contentOf(line), line.ai && make('small', { class: 'ai' }, say.ai),
      line.failed !== undefined && make('small', { class: 'failed' }, `fail_type ${line.failed}`), recallButton(line)))
}

/** Only kf tells of recalls. A servicer's own is backstage. */
function recallButton(line) {
  if (store.snapshot.open.kind !== 'kf' || line.side !== 'person') return undefined
  return button(words().recall, () => act('recall', { id: line.id }), { class: 'recall' })
}

function contentOf({ kind, content, side }) {
  if (kind === 'text' && side === 'account' && store.snapshot.open.kind !== 'kf') return make('div', { class: 'bubble' }, withLinks(content.content ?? '', unescape))
  const draw = drawings[kind]
  return draw ? draw(content) : make('div', { class: 'bubble' }, `[${words()[kind] ?? words().unknown}] ${content.title ?? content.type ?? kind}`)
}

const drawings = {
  text: ({ content, text }) => make('div', { class: 'bubble' }, withLinks(content ?? text ?? '')),
  image: content => picture(content),
  voice: content => make('div', { class: 'bubble voice' }, icon('sound'), `${words().voice} 3″`, content.recognition && make('small', {}, content.recognition)),
  video: () => named('video'),
  shortvideo: () => named('video'),
  file: () => named('file'),
  location: content => card(content.name ?? content.label ?? '', content.address ?? `${content.latitude}, ${content.longitude}`, 'map'),
  link: content => card(content.title, content.desc ?? content.description ?? '', 'link', content.url, content.pic_url ?? content.thumb_url),
  news: ({ articles }) => make('div', { class: 'stack' }, (articles ?? []).map(article => card(article.title ?? article.Title, article.description ?? article.Description ?? '', 'link', article.url ?? article.Url, article.picurl ?? article.PicUrl))),
  miniprogram: content => card(content.title, content.pagepath, 'program'),
  miniprogrampage: content => card(content.title, content.pagepath ?? content.path, 'program'),
  menu: menu,
  business_card: content => card(words().contactCard, content.userid, 'link'),
  music: content => card(content.title ?? words().music, content.description ?? '', 'link'),
}

function named(kind) {
  return make('div', { class: 'bubble media' }, icon(kind), words()[kind])
}

function picture(content) {
  const id = content.media ?? content.media_id ?? content.MediaId
  return make('a', { href: `cdn/${id}`, target: '_blank', class: 'picture' }, make('img', { src: `cdn/${id}`, alt: words().image }))
}

function card(title, about, kind, url, image) {
  const inner = [make('b', {}, title ?? ''), make('small', {}, about ?? ''), thumb(image)]
  if (kind !== 'link' || !/^https?:/.test(url ?? '')) return make('div', { class: `card ${kind}` }, inner)
  return make('a', { class: `card ${kind}`, href: url, target: '_blank', rel: 'noopener noreferrer' }, inner)
}

/** Pictures of the shop beside it: the page loads none from elsewhere. */
function thumb(image) {
  const address = URL.parse(image || 'about:blank', location.href)
  return address?.origin === location.origin && make('img', { class: 'thumb', src: address.href, alt: '' })
}

/** Entries that are tapped are sent as a text of the person. */
function menu({ head_content: head, list, tail_content: tail }) {
  return make('div', { class: 'bubble menu' }, head && make('p', {}, withLinks(head)), (list ?? []).map(entryOf), tail && make('p', {}, withLinks(tail)))
}

function entryOf(entry) {
  if (entry.type === 'view') return make('a', { href: entry.view.url, target: '_blank', rel: 'noopener noreferrer' }, entry.view.content)
  if (entry.type === 'miniprogram') return make('span', { class: 'entry' }, entry.miniprogram.content)
  if (entry.type === 'text') return make('p', {}, withLinks(entry.text.content))
  const { id, content } = entry.click ?? entry
  return button(content, () => act('tapEntry', { id: id ?? '', text: content }), { class: 'entry', title: words().tap })
}

/** Texts may hold links of the form <a href="…">…</a>; nothing else is markup. `read` gives what a text says outside of markup. */
function withLinks(text, read = same => same) {
  const parts = String(text).split(/(<a\s[^>]*>[\s\S]*?<\/a>)/g)
  return parts.map(part => {
    const found = /^<a\s([^>]*)>([\s\S]*?)<\/a>$/.exec(part)
    return found ? linkOf(read(found[1]), read(found[2])) : bare(read(part))
  }).flat()
}

/** Accounts escape in a text what is no markup. */
function unescape(text) {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name])
}

/** WeChat makes links of addresses that stand in a text. */
function bare(text) {
  return text.split(/(https?:\/\/[\w./:%~?#&=+,;@!-]+)/g).map((piece, at) => (at % 2 === 0 ? piece : make('a', { href: piece, target: '_blank', rel: 'noopener noreferrer' }, piece)))
}

function linkOf(attributes, word) {
  const href = /href="([^"]*)"/.exec(attributes)?.[1] ?? ''
  if (href.startsWith('weixin://bizmsgmenu')) {
    const query = new URLSearchParams(href.split('?')[1])
    return button(word, () => act('tapEntry', { id: query.get('msgmenuid') ?? '', text: query.get('msgmenucontent') ?? word }), { class: 'entry inline', title: words().tap })
  }
  return /^https?:/.test(href) ? make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, word) : make('span', { class: 'entry inline' }, word)
}
