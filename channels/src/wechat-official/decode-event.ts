import type { InboundMessage } from '../inbound-message.ts'
import { known, type Table } from '../wechat-message/parts.ts'
import type { ToldOnce } from '../wechat-message/told.ts'
import { textAt, type Tree } from '../wechat-xml/parse.ts'

/** Which coordinates a LOCATION event has: the documents do not say. */
export interface EventFacts { locationDatum: 'wgs84' | 'gcj02' }
type Read = (content: Tree, told: ToldOnce, facts: EventFacts) => InboundMessage

/** Names of events are compared in small letters: products differ. */
export function decodeEvent(content: Tree, told: ToldOnce, facts: EventFacts): InboundMessage {
  const name = textAt(content, 'Event').toLowerCase()
  const read = known(events, name) ?? (name.startsWith('user_authorization_') ? revocation : undefined)
  return read ? read(content, told, facts) : { ...told, kind: 'unknown', from: 'contact', what: `event:${name}`, words: { 'zh-CN': `[平台通知：${name}]`, 'en-US': `[Notice of the platform: ${name}]` } }
}

const revocation: Read = (content, told) => ({
  ...told, kind: 'revocation', sender: textAt(content, 'openid') || textAt(content, 'OpenID') || told.sender, scopes: textAt(content, 'RevokeInfo'),
})
const aside: Read = (content, told) => ({ ...told, kind: 'aside', what: textAt(content, 'Event').toLowerCase() })
const look: Read = (content, told) => ({ ...told, kind: 'tap', what: textAt(content, 'Event').toLowerCase(), key: textAt(content, 'EventKey') })
const scan: Read = (content, told) => ({
  ...told, kind: 'tap', opens: 'tap', what: textAt(content, 'Event').toLowerCase(), key: textAt(content, 'EventKey'), result: textAt(content, 'ScanCodeInfo', 'ScanResult'),
})

const events: Table<Read> = {
  subscribe: (content, told) => {
    const scene = textAt(content, 'EventKey').replace(/^qrscene_/, '')
    return { ...told, kind: 'arrival', how: 'followed', opens: 'arrival', ...(scene !== '' && { scene }) }
  },
  unsubscribe: (_content, told) => ({ ...told, kind: 'departure' }),
  scan: (content, told) => ({ ...told, kind: 'arrival', how: 'scanned', opens: 'arrival', scene: textAt(content, 'EventKey') }),
  location: (content, told, { locationDatum }) => {
    const [latitude, longitude, precisionM] = ['Latitude', 'Longitude', 'Precision'].map((name) => Number(textAt(content, name) || NaN))
    if (!(Math.abs(latitude ?? NaN) <= 90 && Math.abs(longitude ?? NaN) <= 180)) return aside(content, told, { locationDatum })
    return { ...told, kind: 'position', latitude: latitude ?? 0, longitude: longitude ?? 0, datum: locationDatum, ...(Number.isFinite(precisionM) && { precisionM: precisionM ?? 0 }) }
  },
  click: (content, told, facts) => ({ ...look(content, told, facts), opens: 'tap' }),
  view: look,
  view_miniprogram: look,
  scancode_push: scan,
  scancode_waitmsg: scan,
  pic_sysphoto: look,
  pic_photo_or_album: look,
  pic_weixin: look,
  // What was chosen comes as a message of its own.
  location_select: (content, told) => ({
    ...told, kind: 'tap', what: 'location_select', key: textAt(content, 'EventKey'), result: textAt(content, 'SendLocationInfo', 'Label') || textAt(content, 'SendLocationInfo', 'Poiname'),
  }),
  templatesendjobfinish: (content, told, facts) => {
    const status = textAt(content, 'Status')
    if (status === 'success') return aside(content, told, facts)
    return { ...told, kind: 'send-failed', message: textAt(content, 'MsgID'), reason: /user block/.test(status) ? 'refused_by_contact' : 'unknown', vendorCode: status }
  },
  kf_create_session: aside,
  kf_close_session: aside,
  kf_switch_session: aside,
  user_info_modified: revocation,
}
