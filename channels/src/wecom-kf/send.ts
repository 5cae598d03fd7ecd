import type { Sent, VendorRequest } from '../sending.ts'
import { pauseMs } from '../wechat-api/errors.ts'
import type { MediaLimits } from '../wechat-api/media.ts'
import { sendRequest } from '../wechat-message/send.ts'
import type { World } from '../world.ts'
import type { KfConfig } from './config.ts'
import { clientOf } from './corp-client.ts'
import { readState } from './session.ts'

const megabyte = 1024 * 1024
const limits: MediaLimits = {
  image: { bytes: 10 * megabyte, types: ['image/jpeg', 'image/png'] },
  voice: { bytes: 2 * megabyte, types: ['audio/amr'] },
  video: { bytes: 10 * megabyte, types: ['video/mp4'] },
  file: { bytes: 20 * megabyte, types: [] },
}

/**
 * Hands a request over; a repeat is dropped by the platform. Accepted is not arrived: that comes as an event. When the state of the
 * session forbids it, the state is read to say which; when that cannot be said, it is tried again.
 */
export async function send(config: KfConfig, world: World, request: VendorRequest, attempt: number): Promise<Sent> {
  const sent = await sendRequest(clientOf(world, config), request, { limits, attempt, repeatable: true })
  if (sent.outcome === 'sent') return { outcome: 'sent', externalId: sent.externalId ?? String(request.body.msgid) }
  // The documents do not say how a repeat is refused: a request that perhaps arrived and is wrong the second time is one.
  if (request.mayBeThere && sent.vendor?.code === '40058') return { outcome: 'sent', externalId: String(request.body.msgid) }
  const contact = request.body.touser
  if (sent.reason !== 'handled_elsewhere' || typeof contact !== 'string') return sent
  const read = await readState(config, world, contact)
  const state = read.outcome === 'read' ? read.session.state : undefined
  if (state === 'waiting' || state === 'colleague') return sent
  if (state === 'over') return { ...sent, reason: 'session_ended' }
  // Nobody is taken to have the contact who may not: nothing here would answer it any more.
  return attempt <= 3 ? { outcome: 'retry', afterMs: pauseMs(attempt + 2), reason: 'busy', ...(sent.vendor && { vendor: sent.vendor }) } : { ...sent, reason: 'unknown' }
}
