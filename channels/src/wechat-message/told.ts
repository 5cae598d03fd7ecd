import { createHash } from 'node:crypto'
import { textAt, type Tree } from '../wechat-xml/parse.ts'

export interface ToldOnce { externalId: string; sender: string; at: number; raw: string }

/**
 * What every callback of the platforms carries. Messages have an id; events are known by whom, when and what, and by what a
 * notification points at, for two of those in one second are two.
 */
export function toldOnce(content: Tree, raw: string): ToldOnce {
  const sender = textAt(content, 'FromUserName')
  const named = ['CreateTime', 'Event', 'EventKey', 'ChangeType', 'OpenKfId', 'Token', 'TaskId', 'MsgID', 'UserID', 'ExternalUserID'].map((name) => textAt(content, name))
  const id = textAt(content, 'MsgId').trim()
  const externalId = id !== '' && id.length <= 64 ? id : `event-${createHash('sha256').update(JSON.stringify([sender, ...named])).digest('base64url').slice(0, 32)}`
  return { externalId, sender, at: momentOf(textAt(content, 'CreateTime')), raw }
}

/** Seconds as text to ms; 0 for what is no time. */
export function momentOf(seconds: string): number {
  const at = Number(seconds.trim() || NaN) * 1000
  return Number.isSafeInteger(at) && at >= 0 ? at : 0
}
