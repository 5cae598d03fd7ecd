import { readJson, textIn } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseIf } from '../errors.ts'
import { identify } from './accounts.ts'

/** POST stable_token: the same token for everybody who asks, until it is forced to change. */
export function giveStable(request: CallRequest): Reply {
  const body = readJson(request)
  refuseIf(body.grant_type !== 'client_credential', 40002)
  const { appid } = identify(request, textIn(body, 'appid'), textIn(body, 'secret'))
  const { tokens } = request.world
  return { json: body.force_refresh === true ? tokens.renew('stable', appid) : tokens.current('stable', appid) }
}

/** GET token: a new one each time; the former lives five minutes more. */
export function giveClassic(request: CallRequest): Reply {
  const { query, world } = request
  refuseIf(query.get('grant_type') !== 'client_credential', 40002)
  const { appid } = identify(request, query.get('appid') ?? '', query.get('secret') ?? '')
  return { json: world.tokens.renew('classic', appid) }
}
