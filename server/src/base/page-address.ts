/** Parameters whose names say that their value lets somebody in, or says who somebody is. */
const telling = /token|key|secret|pass|pwd|auth|code|session|sid|sig|jwt|otp|ticket|credential|phone|mobile|email|mail|openid|user|account|name|address|idcard/i
/** A value as long and as mixed as a token's, or with the dots of a signed one. */
const tokenLike = /^(?=.*[a-z])(?=.*\d)[\w+/=-]{24,}$|^[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$|@/i

/**
 * The address of a shop's page without what could be a secret or tell of a person: user and password, what follows `#`, and
 * parameters that are named or look so. Undefined for anything but http(s). At most `limit` characters.
 */
export function cleanPageAddress(text: string, limit = 2000): string | undefined {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  url.username = url.password = url.hash = ''
  for (const [name, value] of [...url.searchParams]) {
    if (telling.test(name) || tokenLike.test(value)) url.searchParams.delete(name)
  }
  if (url.href.length <= limit) return url.href
  url.search = ''
  return url.href.slice(0, limit)
}
