import type { CallRequest } from '../calls/request.ts'
import { refuseIf, refuseUnless } from '../errors.ts'
import type { AppAccount } from '../model.ts'

/** The account whose token was used. */
export function accountOf({ world, owner }: CallRequest): AppAccount {
  const account = world.apps.get(owner)
  refuseUnless(account, 40013)
  return account
}

/** The account with these credentials, asked for from an address that it allows. */
export function identify({ world, ip }: CallRequest, appid: string, secret: string): AppAccount {
  const account = world.apps.get(appid)
  refuseUnless(account, 40013)
  refuseIf(account.secret !== secret, 40125)
  refuseIf(account.allowedIps !== undefined && !account.allowedIps.includes(ip), 40164, `ip ${ip}`)
  return account
}
