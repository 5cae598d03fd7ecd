import { idOf } from '../ids.ts'
import type { AppAccount, Person, Visitor } from '../model.ts'
import { refuseUnless } from '../errors.ts'

/** A person's id at an account. */
export function openidOf(account: AppAccount, person: Person): string {
  return idOf('o', 28, account.appid, person.id)
}

/** A person's id at all accounts of the enterprise, which are bound to one open-platform account. */
export function unionidOf(person: Person): string {
  return idOf('oU', 28, 'open platform', person.id)
}

/** A person at an account; made when they come for the first time. */
export function visitorAt(account: AppAccount, person: Person): Visitor {
  const openid = openidOf(account, person)
  const known = account.visitors.get(openid)
  if (known) return known
  const visitor: Visitor = { openid, person, subscribed: false, blacklisted: false, refuses: false, lines: [] }
  account.visitors.set(openid, visitor)
  return visitor
}

/** The visitor with this openid. Refuses ids of other accounts and made-up ones with 40003. */
export function findVisitor(account: AppAccount, openid: string): Visitor {
  const visitor = account.visitors.get(openid)
  refuseUnless(visitor, 40003)
  return visitor
}
