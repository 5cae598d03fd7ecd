import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { InboundMessage, ReplyCode } from '../inbound-message.ts'
import { known, type Table } from '../wechat-message/parts.ts'
import type { ToldOnce } from '../wechat-message/told.ts'
import { textAt, type Tree } from '../wechat-xml/parse.ts'

type Told = ToldOnce & { account?: string }

const soonMs = 20_000
const longMs = 48 * 3_600_000

export function decodeKfEvent(event: Tree, told: Told): InboundMessage {
  const name = textAt(event, 'event_type')
  const read = known(events, name)
  return read ? read(event, told) : { ...told, kind: 'unknown', from: 'contact', what: `event:${name}`, words: { 'zh-CN': `[平台通知：${name}]`, 'en-US': `[Notice of the platform: ${name}]` } }
}

/** Why an accepted message did not arrive, by `fail_type`. */
const failures: Table<SendReason> = {
  '0': 'unknown', '1': 'account_gone', '2': 'no_permission', '4': 'window_closed', '5': 'session_ended', '6': 'quota_used', '7': 'kind_refused', '8': 'not_certified',
  '9': 'kind_refused', '10': 'refused_by_contact', '11': 'nobody_signed_in', '12': 'kind_refused', '13': 'content_blocked',
}
const changes = { '1': 'taken', '2': 'transferred', '3': 'ended', '4': 'reopened' } as const

const events: Table<(event: Tree, told: Told) => InboundMessage> = {
  enter_session: (event, told) => {
    const [scene, carried] = [textAt(event, 'scene'), textAt(event, 'scene_param')]
    return {
      ...told, kind: 'arrival', how: 'entered', ...(scene !== '' && { scene }), ...(carried !== '' && { carried }),
      ...codeOf(textAt(event, 'welcome_code'), told.at + soonMs, ['text', 'menu']),
    }
  },
  msg_send_fail: (event, told) => {
    const type = textAt(event, 'fail_type')
    return { ...told, kind: 'send-failed', message: textAt(event, 'fail_msgid'), reason: known(failures, type) ?? 'unknown', vendorCode: `fail_type ${type}` }
  },
  session_status_change: (event, told) => {
    const change = changes[textAt(event, 'change_type') as keyof typeof changes] ?? 'transferred'
    const [now, before] = [textAt(event, 'new_servicer_userid'), textAt(event, 'old_servicer_userid')]
    const code = change === 'ended' ? codeOf(textAt(event, 'msg_code'), told.at + soonMs, ['text', 'menu']) : codeOf(textAt(event, 'msg_code'), told.at + longMs, ['text'])
    return { ...told, kind: 'session', change, ...(now !== '' && { colleague: now }), ...(before !== '' && { before }), ...code }
  },
  // Here 1 is receiving; in the list of servicers it is 0.
  servicer_status_change: (event, told) => ({ ...told, kind: 'colleague-state', colleague: textAt(event, 'servicer_userid'), receiving: textAt(event, 'status') === '1' }),
  user_recall_msg: (event, told) => ({ ...told, kind: 'recall', message: textAt(event, 'recall_msgid'), by: 'contact' }),
  servicer_recall_msg: (event, told) => ({ ...told, kind: 'recall', message: textAt(event, 'recall_msgid'), by: 'colleague', colleague: textAt(event, 'servicer_userid') }),
  reject_customer_msg_switch_change: (event, told) => ({ ...told, kind: 'refusal', colleague: textAt(event, 'servicer_userid'), refused: textAt(event, 'reject_switch') === '1' }),
}

function codeOf(code: string, expiresAt: number, parts: ReplyCode['parts']): { code?: ReplyCode } {
  return code === '' ? {} : { code: { code, expiresAt, parts } }
}
