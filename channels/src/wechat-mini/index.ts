import type { Channel } from '../port.ts'
import { answerCallback } from '../wechat-callback/answer.ts'
import { readCallbacks } from '../wechat-callback/reading.ts'
import { downloadMedia } from '../wechat-api/media.ts'
import { checkAccount, clientOf, send, showTyping } from './api.ts'
import { callbackOf, miniConfig, miniForm, type MiniConfig } from './config.ts'
import { decodeMini } from './decode.ts'
import { encodeMini, textBytes } from './encode.ts'

const minute = 60_000

/** The customer service of a mini program (小程序). Its contacts send text, pictures and pages; a place comes from a page of the program's. */
export const wechatMini: Channel<MiniConfig> = {
  name: 'wechat-mini',
  title: { 'zh-CN': '微信小程序', 'en-US': 'WeChat mini program' },
  capabilities: {
    parts: ['text', 'image', 'goods', 'link'],
    typing: true, readMarks: false, recall: false, quotes: false, textCharacters: 2000, textBytes, fileBytes: 10 * 1024 * 1024, merges: true,
    windows: { message: { sends: 5, lifeMs: 48 * 60 * minute }, arrival: { sends: 2, lifeMs: minute } },
  },
  config: miniConfig,
  form: miniForm,
  inbound: {
    ...readCallbacks(callbackOf, ({ content, raw }) => decodeMini(content, raw)),
    answer: (config, request, now) => answerCallback(callbackOf(config), request, now),
    media: (config, world, reference) => downloadMedia(clientOf(world, config), reference),
  },
  outbound: { encode: (_config, message) => encodeMini(message), send, typing: showTyping },
  account: { id: ({ appId }) => appId, check: checkAccount },
}
