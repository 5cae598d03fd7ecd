import { seconds } from '../clock.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseUnless } from '../errors.ts'
import { contentTypes, recognise } from '../media/kinds.ts'
import { checkAppUpload } from '../media/limits.ts'
import { readUpload } from '../media/upload.ts'
import { accountOf } from './accounts.ts'

/** POST media/upload: a file for three days. */
export function upload(request: CallRequest): Reply {
  const { world, query, headers, body } = request
  const account = accountOf(request)
  const kind = query.get('type') ?? ''
  const file = readUpload(headers['content-type'] ?? '', body)
  refuseUnless(file, 41005)
  checkAppUpload(kind, file.bytes, account.kind === 'mini', world.rules.imageBytes)
  const media = world.media.put({ owner: account.appid, kind, bytes: file.bytes, name: file.name, type: contentTypes[recognise(file.bytes) ?? ''] ?? 'application/octet-stream' })
  const id = kind === 'thumb' ? { thumb_media_id: media.id } : { media_id: media.id }
  return { json: { type: kind, ...id, created_at: seconds(media.at) } }
}

/** GET media/get: the file; of a film its address. */
export function download(request: CallRequest): Reply {
  const { world, query } = request
  const media = world.media.find(accountOf(request).appid, query.get('media_id') ?? '')
  refuseUnless(media, 40007)
  if (media.kind === 'video') return { json: { video_url: `${world.addresses.api}/cdn/${media.id}` } }
  return { bytes: media.bytes, type: media.type, name: media.name }
}
