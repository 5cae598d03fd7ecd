import type { Channel } from '../port.ts'
import { readCallbacks } from '../wechat-callback/reading.ts'
import { downloadMedia } from '../wechat-api/media.ts'
import { checkAccount, clientOf, readProfile, send, showTyping } from './api.ts'
import { callbackOf, officialConfig, officialForm, type OfficialConfig } from './config.ts'
import { decodeOfficial } from './decode.ts'
import { encodeOfficial, textBytes } from './encode.ts'
import { answerOfficial } from './passive.ts'

const minute = 60_000

/** An official account (公众号) of WeChat. */
export const wechatOfficial: Channel<OfficialConfig> = {
  name: 'wechat-official',
  title: { 'zh-CN': '微信公众号', 'en-US': 'WeChat official account' },
  capabilities: {
    parts: ['text', 'image', 'voice', 'goods', 'menu', 'link', 'satisfaction'],
    typing: true, readMarks: false, recall: false, quotes: false, textCharacters: 2000, textBytes, fileBytes: 10 * 1024 * 1024, merges: true,
    windows: { message: { sends: 5, lifeMs: 48 * 60 * minute }, tap: { sends: 3, lifeMs: minute }, arrival: { sends: 3, lifeMs: minute } },
  },
  config: officialConfig,
  form: officialForm,
  inbound: {
    ...readCallbacks(callbackOf, ({ content, raw }, config) => decodeOfficial(content, raw, config)),
    answer: answerOfficial,
    media: (config, world, reference) => downloadMedia(clientOf(world, config), reference),
    replyInResponse: ({ passive }) => (passive ? { withinMs: 4_500 } : undefined),
  },
  outbound: { encode: encodeOfficial, send, typing: showTyping },
  account: { id: ({ appId }) => appId, profile: readProfile, check: checkAccount },
}
