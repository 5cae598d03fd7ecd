import * as z from 'zod'
import { callApi, notMade, type Answered, type Client } from '../wechat-api/client.ts'
import { uploadFile, type MediaLimits } from '../wechat-api/media.ts'
import type { NotSent, Sent, VendorRequest } from '../sending.ts'

const sendAnswer = z.looseObject({ msgid: z.union([z.string(), z.number()]).optional() })
type Answer = Answered<z.infer<typeof sendAnswer>>

export interface Sending { limits: MediaLimits; attempt: number; /** The platform drops a repeat by its key. */ repeatable: boolean }

/**
 * Uploads what the request needs and hands it over. A file's id that the platform has forgotten is made anew once; a kind that the
 * account may not send gives way to its text. A repeat that the platform knows by its key counts as sent.
 */
export async function sendRequest(client: Client, request: VendorRequest, sending: Sending): Promise<Sent> {
  const first = await tryRequest(client, request, sending, false)
  const code = codeOf(first)
  if (code === '40007' && request.uploads) return settle(await tryRequest(client, request, sending, true))
  if ((code === '40200' || code === '95030') && request.instead) {
    return settle(await callApi(client, { path: request.path, body: request.instead, repeatable: sending.repeatable, attempt: sending.attempt }, sendAnswer))
  }
  return settle(first)
}

async function tryRequest(client: Client, { path, body, uploads }: VendorRequest, { limits, attempt, repeatable }: Sending, again: boolean): Promise<Answer> {
  let filled = body
  for (const { file, kind, into } of uploads ?? []) {
    const uploaded = await uploadFile(client, file, kind, limits, again)
    if ('outcome' in uploaded) return notMade(uploaded, attempt)
    filled = put(filled, into, uploaded.mediaId)
  }
  return callApi(client, { path, body: filled, repeatable, attempt }, sendAnswer)
}

function settle(answer: Answer): Sent {
  if (answer.outcome === 'answered') return { outcome: 'sent', ...(answer.value.msgid !== undefined && { externalId: String(answer.value.msgid) }) }
  return isRepeat(answer) ? { outcome: 'sent' } : answer
}

function isRepeat(answer: NotSent): boolean {
  return answer.vendor?.note === 'repeat'
}

function codeOf(answer: Answer): string | undefined {
  return answer.outcome === 'answered' ? undefined : answer.vendor?.code
}

function put(body: Readonly<Record<string, unknown>>, [name = '', ...rest]: readonly string[], value: string): Record<string, unknown> {
  const inner = body[name]
  return { ...body, [name]: rest.length === 0 ? value : put(typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}, rest, value) }
}
