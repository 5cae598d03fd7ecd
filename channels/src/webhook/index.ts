import { createHash } from 'node:crypto'
import type { Channel } from '../port.ts'
import { fetchFile, send } from './api.ts'
import { webhookConfig, webhookForm, type WebhookConfig } from './config.ts'
import { decode } from './decode.ts'
import { encode, textCharacters } from './encode.ts'
import { findFault } from './signature.ts'

/** A program of the enterprise's own: an app, a forum, a till. It posts what contacts say and takes what we answer. */
export const webhook: Channel<WebhookConfig> = {
  name: 'webhook',
  title: { 'zh-CN': '自有渠道（Webhook）', 'en-US': 'Own channel (webhook)' },
  capabilities: {
    parts: ['text', 'image', 'file', 'voice', 'location', 'goods', 'order', 'logistics', 'link', 'menu'],
    typing: false, readMarks: false, recall: false, quotes: false, textCharacters, fileBytes: 20 * 1024 * 1024,
  },
  config: webhookConfig,
  form: webhookForm,
  inbound: {
    verify({ secret }, { headers, body }, now) {
      const fault = findFault(secret, headers, body, now)
      return fault ? { is: 'refused', reason: fault } : { is: 'good' }
    },
    decode: (_config, body) => decode(body),
    answer: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"done":true}' }),
    media: fetchFile,
  },
  outbound: { encode: (_config, message) => encode(message), repeatable: true, send },
  account: { id: ({ secret }) => createHash('sha256').update(secret).digest('base64url').slice(0, 16) },
}
