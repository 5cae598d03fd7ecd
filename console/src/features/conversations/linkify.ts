/** A stretch of a text: plain, or a web address that may be followed. */
export type Stretch = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'link'; readonly text: string; readonly url: string }

/** Chinese punctuation and text end an address: 请看https://a.cn/b，谢谢. */
const address = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gi
const trailing = /[.,;:!?'")\]]+$/

/** Splits a text into plain stretches and http(s) addresses. Nothing but those two schemes ever becomes a link. */
export function linkify(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    const url = endOf(found[0])
    if (!isWebAddress(url)) continue
    if (found.index > at) stretches.push({ kind: 'text', text: text.slice(at, found.index) })
    stretches.push({ kind: 'link', text: url, url })
    at = found.index + url.length
  }
  if (at < text.length) stretches.push({ kind: 'text', text: text.slice(at) })
  return stretches
}

/** A full stop after an address belongs to the sentence; a bracket belongs to the address if it was opened there. */
function endOf(found: string): string {
  const cut = found.replace(trailing, '')
  const rest = found.slice(cut.length)
  return rest.startsWith(')') && cut.split('(').length > cut.split(')').length ? `${cut})` : cut
}

function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return (protocol === 'http:' || protocol === 'https:') && hostname !== ''
}

/** An address for a card's link or picture: http(s), or a path on this host; undefined for anything else. */
export function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  if (/^\/(?![/\\])/.test(url)) return url
  return /^https?:\/\//i.test(url) && isWebAddress(url) ? url : undefined
}

/**
 * An address from which this page may show a picture: on its own host only. Pictures elsewhere are refused by the page's
 * content policy, and would tell their hosts who looks at what. `own` is this page's origin.
 */
export function pictureAddress(url: string | undefined, own: string): string | undefined {
  const address = safeAddress(url)
  if (address === undefined || address.startsWith('/')) return address
  return new URL(address).origin === own ? address : undefined
}
