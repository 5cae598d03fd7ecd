/** The cookies of a request; of two with one name the first counts, as browsers send the more specific one first. */
export function readCookies(header: string | undefined): Record<string, string | undefined> {
  const cookies: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 1) continue
    const name = part.slice(0, at).trim()
    if (!(name in cookies)) cookies[name] = part.slice(at + 1).trim()
  }
  return cookies
}

/**
 * A `Set-Cookie` value: not readable by scripts, never sent from other sites, for the whole origin. `value` must need no
 * quoting (tokens are base64url). Throws a TypeError otherwise, since a stray `;` would add attributes.
 */
export function writeCookie(name: string, value: string, options: { maxAgeS: number; secure: boolean }): string {
  if (!/^[\w-]+$/.test(name) || !/^[\w.~+/=-]*$/.test(value)) throw new TypeError('a cookie needs a plain name and value')
  return `${name}=${value}; Path=/; Max-Age=${options.maxAgeS}; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}`
}
