/** How a text is written on the wire: what must be escaped, how a link looks, and a text with the addresses that stand in it. */
export interface Markup { escape(text: string): string; link(label: string, url: string): string; text(text: string): string }
/** A line of plain text, or a link. */
export type Line = string | { label: string; url: string }

/** Only `<a>` is markup to WeChat; what else looks like it is escaped. */
export const weixinMarkup: Markup = {
  escape: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  link: (label, url) => `<a href="${url.replaceAll('"', '%22')}">${weixinMarkup.escape(label === url ? nameOf(url) : label)}</a>`,
  // An address whose & is escaped leads astray where it is not unescaped again: as a link it is right either way.
  text: (text) => text.split(address).map((piece, at) => (at % 2 === 0 ? weixinMarkup.escape(piece) : weixinMarkup.link(piece, piece))).join(''),
}
/** No markup at all: addresses stand there as they are. */
export const bareMarkup: Markup = {
  escape: (text) => text,
  link: (label, url) => (label === '' || label === url ? unnamed(url) : `${label}：${unnamed(url)}`),
  text: (text) => text.replace(address, unnamed),
}

const address = /(https?:\/\/[\w./:%~?#&=+,;@!$'()*[\]-]*[\w/%=#-])/gi
/** Longer ones are named instead of shown. */
const mostShown = 60

/** A long address by the name that it brings along, or without its query; always with its host, so that it is seen where it leads. */
function nameOf(url: string): string {
  const read = URL.parse(url)
  if (url.length <= mostShown || !read) return url
  const name = read.searchParams.get('name')
  if (name !== null && name !== '') return `${name}（${read.host}）`
  return cutText(`${read.host}${read.pathname.length > 1 ? read.pathname : ''}`, mostShown).replace(/…?$/, '…')
}

/** A mark on a map needs no name where the text says it: encoded, it is many lines of signs that nobody reads. */
function unnamed(url: string): string {
  return url.replace(/^(https:\/\/uri\.amap\.com\/marker\?[^#]*?)&name=[^&#]*/i, '$1')
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Pieces of at most `most` UTF-8 bytes once escaped, cut between what people see as characters, at a line's or a sentence's end where one is near. */
export function splitText(text: string, most: number, escape: Markup['escape'] = (same) => same): string[] {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(text)) {
    const size = Buffer.byteLength(escape(segment))
    if (bytes + size > most && piece !== '') {
      const cut = endNear(piece)
      pieces.push(piece.slice(0, cut))
      piece = piece.slice(cut).trimStart()
      bytes = Buffer.byteLength(escape(piece))
    }
    piece += segment
    bytes += size
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Behind the last end of a line or sentence in the last third, or else at the very end. */
function endNear(piece: string): number {
  const from = Math.floor(piece.length * 0.66)
  const found = [...piece.slice(from).matchAll(/\n|[。！？；!?;…]+["”’）)]*/g)].at(-1)
  return found ? from + found.index + found[0].length : piece.length
}

/** At most `most` bytes of it, with `…` where something is missing. */
export function cutText(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (Buffer.byteLength(kept + segment) > most - 3) break
    kept += segment
  }
  return `${kept}…`
}

/** Lines as few texts of at most `most` bytes each, escaped. A link is never cut. */
export function packLines(lines: readonly Line[], markup: Markup, most: number): string[] {
  const packed: string[] = []
  for (const written of lines.flatMap((line) => writeLine(line, markup, most))) {
    const last = packed.at(-1)
    const joined = last === undefined ? undefined : `${last}\n${written}`
    if (joined !== undefined && Buffer.byteLength(joined) <= most) packed[packed.length - 1] = joined
    else packed.push(written)
  }
  return packed
}

function writeLine(line: Line, markup: Markup, most: number): string[] {
  if (typeof line === 'string') {
    const whole = markup.text(line)
    return Buffer.byteLength(whole) <= most ? [whole] : splitText(line, most, markup.escape).map(markup.escape)
  }
  const linked = markup.link(line.label, line.url)
  return Buffer.byteLength(linked) <= most ? [linked] : [...writeLine(line.label, markup, most), line.url]
}

/** The first `most` texts, with `…` where something is missing. `bytes` as in `packLines`. */
export function keepTexts(texts: readonly string[], most: number, bytes: number): string[] {
  if (texts.length <= most) return [...texts]
  const kept = texts.slice(0, Math.max(1, most))
  const last = cutMarkup(kept.at(-1) ?? '', bytes - Buffer.byteLength('…'))
  return [...kept.slice(0, -1), `${last}…`]
}

/** Cut before a tag or an entity rather than inside it. */
function cutMarkup(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  const cut = cutText(text, most).slice(0, -1)
  const open = cut.lastIndexOf('<a ')
  const unclosed = open > cut.lastIndexOf('</a>') ? cut.slice(0, open) : cut
  return unclosed.replace(/&[a-z]{0,3}$|<\/?a?$/, '').trimEnd()
}
