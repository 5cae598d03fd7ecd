import type { IncomingHttpHeaders } from 'node:http'
import { fail } from '../../base/errors.ts'

/**
 * Refuses a change that a browser may have been tricked into: the cookie alone does not show that our own page asked.
 * Another site can neither set `x-yanshu` (that needs CORS, which we never grant) nor forge `Sec-Fetch-Site` or `Origin`.
 * A bearer token is never sent by itself, so with one nothing more is asked.
 */
export function insistOnOwnPage(method: string, headers: IncomingHttpHeaders, origin: string): void {
  if (method === 'GET' || method === 'HEAD' || headers.authorization !== undefined) return
  if (headers['x-yanshu'] === '1' || headers['sec-fetch-site'] === 'same-origin') return
  if (headers.origin !== undefined && headers.origin === origin) return
  throw fail.forbidden('forbidden')
}
