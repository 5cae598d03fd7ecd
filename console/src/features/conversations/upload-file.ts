import type { Answered } from '@yanshu/contract/endpoint.ts'
import type { ErrorBody } from '@yanshu/contract/errors.ts'
import { agentUpload } from '@yanshu/contract/visitor.ts'
import { ApiError } from '../../lib/api-error.ts'
import { currentLanguage } from '../../lib/language.ts'

export type StoredFile = Answered<typeof agentUpload.shape>

/**
 * Uploads one file and tells how much of it has gone, from 0 to 1. `fetch` cannot tell that, so this is an XMLHttpRequest.
 * @throws ApiError for a refusal and when the server cannot be reached.
 */
export function uploadFile(file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<StoredFile> {
  const request = new XMLHttpRequest()
  request.open(agentUpload.method, agentUpload.path)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('accept-language', currentLanguage())
  request.setRequestHeader('x-yanshu', '1')
  request.responseType = 'json'
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total)
  })
  signal.addEventListener('abort', () => request.abort())
  const form = new FormData()
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new ApiError({ code: 'offline', message: '', status: 0 }))
    request.addEventListener('error', lost)
    request.addEventListener('abort', lost)
    request.addEventListener('load', () => {
      if (request.status === 200 || request.status === 201) return resolve(request.response as StoredFile)
      reject(refusal(request))
    })
    request.send(form)
  })
}

function refusal(request: XMLHttpRequest): ApiError {
  const body = request.response as ErrorBody | null
  if (body === null || typeof body.code !== 'string') return new ApiError({ code: 'offline', message: '', status: request.status })
  return new ApiError({ code: body.code, message: body.message, status: request.status, requestId: body.requestId })
}
