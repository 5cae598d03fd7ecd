import type { Office } from '@yanshu/channels/port.ts'
import { fail } from '../../base/errors.ts'
import type { Accounts, Connection } from '../inboxes/accounts/accounts.ts'

/** An inbox whose vendor has a client in which our page can stand. */
export interface OfficeConnection extends Connection { office: Office<unknown> }

/** Fails with `absent` for an inbox that there is not, and `office_not_ready` where no such client is connected. */
export async function officeOf(accounts: Pick<Accounts, 'find' | 'inboxOf'>, inbox: string): Promise<OfficeConnection> {
  await accounts.inboxOf(inbox)
  const connection = await accounts.find(inbox)
  const office = connection?.channel.office
  if (!connection || !office) throw fail.refused('office_not_ready')
  return { ...connection, office: office as Office<unknown> }
}
