/** Headers of every reply of the API: nothing is stored, framed, sniffed or told to the next site. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}

const pageHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Where the widget stands: a contact may speak a message and send its place, when it says so itself. */
const speaking = { 'permissions-policy': 'camera=(), geolocation=(self), microphone=(self)' }

/** Headers of the console's page. Its style elements carry `nonce`; `host` is where its sockets go. */
export function consoleHeaders(host: string, nonce: string): Record<string, string> {
  const policy = [
    "default-src 'self'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob: data:", "media-src 'self' blob:",
    `connect-src 'self'${sockets(host)}`, "frame-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'",
  ]
  return { ...pageHeaders, ...speaking, 'content-security-policy': policy.join('; '), 'cache-control': 'no-store', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin' }
}

/**
 * Headers of the widget's frame page, which only our own pages and `ancestors` (exact origins) may embed. Pictures of
 * goods cards come from these same sites. Browsers that know trusted types refuse every text that would become markup.
 */
export function widgetHeaders(host: string, ancestors: readonly string[]): Record<string, string> {
  const list = ancestors.filter(isExactOrigin).map((origin) => ` ${origin}`).join('')
  const policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", `img-src 'self' blob:${list}`, "media-src blob:", `connect-src 'self'${sockets(host)}`,
    "base-uri 'none'", "form-action 'none'", `frame-ancestors 'self'${list}`, "require-trusted-types-for 'script'",
  ]
  return { ...pageHeaders, ...speaking, 'content-security-policy': policy.join('; '), 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
}

/** Headers of the demo shop's pages, which embed the widget as a foreign shop would. */
export const demoHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  ...speaking,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
}

/** Headers of plain pages that we write ourselves: own style sheet, no scripts. */
export const plainHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}

/** Headers of scripts, styles and pictures of our pages. */
export const assetHeaders: Readonly<Record<string, string>> = { ...pageHeaders, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }

/** Headers of the launcher, which foreign shops load. */
export const launcherHeaders: Readonly<Record<string, string>> = { ...assetHeaders, 'cross-origin-resource-policy': 'cross-origin' }

/** `'self'` covers sockets in new browsers only. */
function sockets(host: string): string {
  return host === '' ? '' : ` ws://${host} wss://${host}`
}

/** What stands in a policy must not be able to add to it. */
function isExactOrigin(origin: string): boolean {
  return /^https?:\/\/[a-z0-9.[\]:_-]+$/i.test(origin)
}
