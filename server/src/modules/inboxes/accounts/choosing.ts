import type { askChoices } from '@yanshu/contract/accounts.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import type { World } from '@yanshu/channels/world.ts'
import { fail } from '../../../base/errors.ts'
import type { Accounts } from './accounts.ts'
import { refuseLines, type Values } from './config-values.ts'

/** Asks the vendor what may stand in a line of the form. Fails with `absent` where it cannot be asked, and with `malformed` while what it wants to know is missing. */
export async function readChoices(accounts: Accounts, world: World, inbox: Inbox, field: string, entered: Values): Promise<Answered<typeof askChoices.shape>> {
  const { channel, values } = await accounts.entered(inbox, entered)
  const isAsked = channel.form?.some(({ name, asked }) => name === field && asked)
  if (!isAsked || !channel.account?.choices) throw fail.absent('absent')
  const answer = await channel.account.choices(field, values, world)
  if (answer.outcome === 'incomplete') throw refuseLines(answer.issues)
  return answer.outcome === 'read' ? { items: [...answer.items] } : { items: [], trouble: structuredClone(answer.check) }
}
