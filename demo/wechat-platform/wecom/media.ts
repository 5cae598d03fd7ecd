import { seconds } from '../clock.ts'
import { done } from '../calls/request.ts'
import type { CallRequest, Reply } from '../calls/request.ts'
import { refuseUnless } from '../errors.ts'
import { contentTypes, recognise } from '../media/kinds.ts'
import { checkCorpUpload } from '../media/limits.ts'
import { readUpload } from '../media/upload.ts'
import { callerOf } from './corps.ts'

/** POST media/upload: an id for three days that all applications of the corp can use. */
export function uploadToCorp(request: CallRequest): Reply {
  const { world, query, headers, body } = request
  const { corp } = callerOf(request)
  const kind = query.get('type') ?? ''
  const file = readUpload(headers['content-type'] ?? '', body)
  refuseUnless(file, 41005)
  checkCorpUpload(kind, file.bytes)
  const type = contentTypes[recognise(file.bytes) ?? ''] ?? (file.type || 'application/octet-stream')
  const media = world.media.put({ owner: corp.corpid, kind, bytes: file.bytes, name: file.name, type })
  return done({ type: kind, media_id: media.id, created_at: String(seconds(media.at)) })
}

/** GET media/get: the file, or a part of it. */
export function downloadFromCorp(request: CallRequest): Reply {
  const media = request.world.media.find(callerOf(request).corp.corpid, request.query.get('media_id') ?? '')
  refuseUnless(media, 40007)
  return { bytes: media.bytes, type: media.type, name: media.name }
}
