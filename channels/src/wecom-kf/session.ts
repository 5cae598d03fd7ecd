import * as z from 'zod'
import type { Session } from '../port.ts'
import type { NotSent } from '../sending.ts'
import { callApi } from '../wechat-api/client.ts'
import type { World } from '../world.ts'
import type { KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'

const states = ['new', 'ours', 'waiting', 'colleague', 'over'] as const
const stateAnswer = z.looseObject({ service_state: z.coerce.number(), servicer_userid: z.string().optional() })
const moveAnswer = z.looseObject({ msg_code: z.string().optional() })

/** Who has the contact's session at the platform. */
export async function readState(config: KfConfig, world: World, contact: string): Promise<{ outcome: 'read'; session: Session } | NotSent> {
  const body = { open_kfid: config.openKfId, external_userid: contact }
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/kf/service_state/get', body, repeatable: true }, stateAnswer)
  if (answer.outcome !== 'answered') return answer
  const { service_state: number, servicer_userid: colleague } = answer.value
  return { outcome: 'read', session: { state: states[number] ?? 'over', ...(colleague !== undefined && colleague !== '' && { colleague }) } }
}

/**
 * Moves the session. Which moves are allowed the platform knows best; when it refuses, the state is read: if it stands already where
 * it was to go, that is well.
 */
export async function moveState(config: KfConfig, world: World, contact: string, to: Session): Promise<{ outcome: 'moved'; code?: string } | NotSent> {
  const body = {
    open_kfid: config.openKfId, external_userid: contact, service_state: states.indexOf(to.state), ...(to.colleague !== undefined && { servicer_userid: to.colleague }),
  }
  const answer = await callApi(clientOf(world, config), { path: '/cgi-bin/kf/service_state/trans', body, repeatable: true }, moveAnswer)
  if (answer.outcome === 'answered') {
    const { msg_code: code } = answer.value
    return { outcome: 'moved', ...(code !== undefined && code !== '' && { code }) }
  }
  if (answer.vendor?.code !== '95016') return answer
  const read = await readState(config, world, contact)
  const isThere = read.outcome === 'read' && read.session.state === to.state && (to.colleague === undefined || read.session.colleague === to.colleague)
  return isThere ? { outcome: 'moved' } : answer
}
