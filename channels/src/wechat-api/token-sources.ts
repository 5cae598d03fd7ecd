import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { TokenSource } from '../access-token/keep.ts'
import type { World } from '../world.ts'
import { callApi, callOpen, type Answered, type Client } from './client.ts'

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.number() })
const ticketAnswer = z.looseObject({ ticket: z.string().min(1), expires_in: z.number() })

export interface Credentials { host: string; id: string; secret: string }

/**
 * The client of an official account or a mini program. `stable` tokens do not kill each other; an account that others use over the
 * classic way may need `classic`.
 */
export function weixinClient(world: World, { host, id, secret }: Credentials, way: 'stable' | 'classic'): Client {
  const token: TokenSource = {
    name: `${id}/${fingerprint(secret)}`,
    async fetch(force) {
      const call = way === 'stable'
        ? { path: '/cgi-bin/stable_token', body: { grant_type: 'client_credential', appid: id, secret, force_refresh: force }, repeatable: true }
        : { path: '/cgi-bin/token', query: { grant_type: 'client_credential', appid: id, secret }, repeatable: true }
      return asToken(await callOpen(client, call, tokenAnswer))
    },
  }
  const client: Client = { world, platform: 'weixin', host, token }
  return client
}

/** The client of a WeCom app: one token per corp and secret. */
export function wecomClient(world: World, { host, id, secret }: Credentials): Client {
  const token: TokenSource = {
    name: `${id}/${fingerprint(secret)}`,
    fetch: async () => asToken(await callOpen(client, { path: '/cgi-bin/gettoken', query: { corpid: id, corpsecret: secret }, repeatable: true }, tokenAnswer)),
  }
  const client: Client = { world, platform: 'wecom', host, token }
  return client
}

const tickets = {
  page: { path: '/cgi-bin/ticket/getticket', query: { type: 'jsapi' } },
  corp: { path: '/cgi-bin/get_jsapi_ticket', query: {} },
  app: { path: '/cgi-bin/ticket/get', query: { type: 'agent_config' } },
} as const

/** With which pages are signed: `page` of an official account, `corp` and `app` of WeCom. Read it by `readToken`. */
export function ticketSource(client: Client, kind: keyof typeof tickets): TokenSource {
  return {
    name: `${client.token.name}/ticket-${kind}`,
    async fetch() {
      const answer = await callApi(client, { ...tickets[kind], repeatable: true }, ticketAnswer)
      return answer.outcome === 'answered' ? { token: answer.value.ticket, expiresInS: answer.value.expires_in } : answer
    },
  }
}

function asToken(answer: Answered<z.infer<typeof tokenAnswer>>): Awaited<ReturnType<TokenSource['fetch']>> {
  if (answer.outcome === 'answered') return { token: answer.value.access_token, expiresInS: answer.value.expires_in }
  // Asked for a token, these codes say that the secret is wrong; to ask again would have the address banned.
  if (answer.reason === 'token_refused') return { outcome: 'failed', reason: 'credentials_wrong', ...(answer.vendor && { vendor: answer.vendor }) }
  return answer
}

/** So that a changed secret has another token, and the name tells nothing of it. */
function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 12)
}
