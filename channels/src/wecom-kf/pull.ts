import * as z from 'zod'
import type { PullFrom, Pulled } from '../port.ts'
import { callApi, type Answered } from '../wechat-api/client.ts'
import { parseJson } from '../wechat-xml/parse.ts'
import type { World } from '../world.ts'
import type { KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'
import { decodePulled } from './decode-pulled.ts'

const page = z.looseObject({ next_cursor: z.string().optional(), has_more: z.coerce.number().optional(), msg_list: z.array(z.looseObject({})).optional() })
type Page = z.infer<typeof page>

/**
 * One page of `sync_msg`: at most a thousand messages and events of one account. A ticket that is over is left out; a cursor that the
 * platform does not know any more gives way to the beginning, which is three days ago. The list may be empty with more to come.
 */
export async function pull(config: KfConfig, world: World, { account, cursor, ticket }: PullFrom): Promise<Pulled> {
  const first = await ask(config, world, { account, ...(cursor !== undefined && { cursor }), ...(ticket !== undefined && { ticket }) })
  if (first.outcome === 'answered') return read(first.value)
  const code = first.vendor?.code
  if (code === '95007' && ticket !== undefined) return pull(config, world, { account, ...(cursor !== undefined && { cursor }) })
  if (code !== '40058' || cursor === undefined) return first
  const again = await ask(config, world, { account, ...(ticket !== undefined && { ticket }) })
  return again.outcome === 'answered' ? { ...read(again.value), restarted: true } : again
}

async function ask(config: KfConfig, world: World, { account, cursor, ticket }: PullFrom): Promise<Answered<Page>> {
  const body = { ...(cursor !== undefined && { cursor }), ...(ticket !== undefined && { token: ticket }), limit: 1000, voice_format: await world.speech?.() === 'silk' ? 1 : 0, open_kfid: account }
  return callApi(clientOf(world, config), { path: '/cgi-bin/kf/sync_msg', body, repeatable: true }, page)
}

function read({ next_cursor: next, has_more: more, msg_list: list = [] }: Page): Extract<Pulled, { outcome: 'pulled' }> {
  const messages = list.flatMap((entry) => {
    const tree = parseJson(JSON.stringify(entry))
    const told = tree && decodePulled(tree)
    return told ? [told] : []
  })
  return { outcome: 'pulled', messages, ...(next !== undefined && next !== '' && { next }), more: more === 1 }
}
