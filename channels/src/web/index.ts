import { textLimit } from '@yanshu/contract/messages.ts'
import type { Channel } from '../port.ts'
import { webConfig, type WebConfig } from './config.ts'

/** The widget on the shop's pages. Its contacts speak our own protocol, so nothing is decoded or sent to a vendor. */
export const web: Channel<WebConfig> = {
  name: 'web',
  title: { 'zh-CN': '网页', 'en-US': 'Web page' },
  capabilities: {
    parts: ['text', 'goods', 'image', 'file', 'voice', 'location', 'order', 'logistics', 'form', 'form-answer', 'satisfaction', 'rating', 'link', 'menu', 'notice'],
    typing: true, readMarks: true, recall: true, quotes: true,
    textCharacters: textLimit, fileBytes: 20 * 1024 * 1024,
  },
  config: webConfig,
}
