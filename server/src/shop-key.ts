import type { Parts } from './app.ts'
import { inside } from './host/actor.ts'

/** The newest customer key of the inbox, with which the demo shop signs; a new one where there is none. */
export async function shopKey({ inboxes, host }: Parts, inbox: string): Promise<{ kid: string; secret: string }> {
  const kid = (await inboxes.list()).find((each) => each.id === inbox)?.customerKeys.at(-1)
  const secret = kid === undefined ? undefined : (await inboxes.secretsOf(inbox))(kid)
  if (kid !== undefined && secret !== undefined) return { kid, secret }
  const made = await host.transact(inside('system', 'demo', ''), 'customer_key.make', (tx) => inboxes.makeKey(tx, inbox))
  inboxes.forget()
  return made
}
