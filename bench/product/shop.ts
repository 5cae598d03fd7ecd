import { createHmac, randomUUID } from 'node:crypto'
import { editInbox, listInboxes, makeCustomerKey } from '@yanshu/contract/brands.ts'
import { listEntries, type Entry } from '@yanshu/contract/knowledge.ts'
import { readEncoder, type EncoderState } from '@yanshu/contract/models.ts'
import { signIn } from '@yanshu/contract/people.ts'
import { createCaller, type Caller } from '../../server/testkit/caller.ts'
import type { ServerProcess } from '../../server/testkit/server-process.ts'
import { prepareShipped } from '../load/shipped.ts'
import { createDemoIds, type DemoIds } from './demo-ids.ts'

/** A running server with the demo shop, as it ships, that lets one machine play many contacts. */
export interface Shop {
  server: ServerProcess
  call: Caller
  inbox: string
  /** The token of an administrator, renewed by nobody: good for the length of a run. */
  token: string
  ids: DemoIds
  /** What the shop's own backend makes for a customer who is signed in. */
  signShopper(id: string): string
  close(): Promise<void>
}

/** Starts it in a folder of its own. */
export async function openShop(): Promise<Shop> {
  const server = await prepareShipped()
  try {
    await server.start()
    const call = createCaller(server.base)
    const administrator = server.people().find((person) => person.role === 'administrator')
    if (!administrator) throw new Error('there is no demo administrator')
    const { token } = await call(signIn, { input: { login: administrator.login, password: administrator.password } })
    const found = (await call(listInboxes, {}, token)).items[0]
    if (!found) throw new Error('there is no inbox')
    const { id: inbox, channel: _channel, customerKeys: _keys, ...editable } = found
    // A shopper who comes again begins anew.
    await call(editInbox, { params: { id: inbox }, input: { ...editable, reopenMinutes: 0 } }, token)
    await untilPrepared(() => call(readEncoder, {}, token))
    const { kid, secret } = await call(makeCustomerKey, { params: { id: inbox } }, token)
    return {
      server, call, inbox, token, ids: createDemoIds(await allEntries(call, token)),
      signShopper: (id) => signToken({ kid, secret, inbox, id }),
      close: () => server.remove(),
    }
  } catch (error) {
    process.stderr.write(server.lastWords())
    await server.remove()
    throw error
  }
}

async function allEntries(call: Caller, token: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let cursor: string | undefined; ;) {
    const page = await call(listEntries, { query: { limit: 100, ...(cursor !== undefined && { cursor }) } }, token)
    entries.push(...page.items)
    cursor = page.next
    if (cursor === undefined) return entries
  }
}

/** Waits until the encoder, where one is used, has made the vectors of all phrasings: a shop is open for longer than the seconds that this takes. */
async function untilPrepared(read: () => Promise<EncoderState>): Promise<void> {
  let before = -1
  for (let tries = 0; tries < 300; tries++) {
    const { standing, prepared } = await read()
    if (standing === undefined || (prepared !== undefined && prepared > 0 && prepared === before)) return
    before = prepared ?? -1
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
  throw new Error('the encoder was not ready within ten minutes; ENCODER=0 plays without it')
}

/** An HS256 JWT for nine minutes. */
function signToken({ kid, secret, inbox, id }: { kid: string; secret: string; inbox: string; id: string }): string {
  const now = Math.floor(Date.now() / 1000)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg: 'HS256', kid })}.${part({ sub: id, name: id, aud: inbox, jti: randomUUID(), iat: now, exp: now + 540 })}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
