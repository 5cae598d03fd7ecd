import type { Names } from './names.ts'

/** The files of a new channel by their path. */
export function makeChannel(names: Names): Record<string, string> {
  const folder = `channels/src/${names.folder}`
  return {
    [`${folder}/README.md`]: readme(names),
    [`${folder}/index.ts`]: index(names),
    [`${folder}/config.ts`]: config(names),
    [`${folder}/decode.ts`]: decode(),
    [`${folder}/encode.ts`]: encode(),
    [`${folder}/${names.folder}.test.ts`]: test(names),
  }
}

/** What is left to do by hand. */
export function describeChannel({ folder, camel }: Names): string {
  return [
    'Now write what the vendor says: verify, decode, encode and send. In channels/src/index.ts:',
    `  import { ${camel} } from './${folder}/index.ts'      and add ${camel} to the list`,
    `Then: npm test -- channels/`,
  ].join('\n')
}

const readme = ({ folder }: Names) => `# ${folder}

Who is on the other side, and where its protocol is described.

- **Configuration** \`secret\`: with which the vendor signs
- **Inbound** \`verify\`, then \`decode\`: text; what else comes becomes a visible placeholder
- **Outbound** \`encode\`, then \`send\`
`

const config = ({ camel, pascal }: Names) => `import * as z from 'zod'
import type { ConfigField } from '../config-form.ts'

/** What an administrator enters. */
export const ${camel}Config = z.strictObject({ secret: z.string().min(16).max(200) })
export type ${pascal}Config = z.infer<typeof ${camel}Config>

/** The form on which it is entered. */
export const ${camel}Form: ConfigField[] = [
  { name: 'secret', kind: 'secret', title: { 'zh-CN': '签名密钥', 'en-US': 'Signing secret' }, made: { length: 32 } },
]
`

const index = ({ folder, camel, pascal }: Names) => `import { timingSafeEqual } from 'node:crypto'
import type { Channel } from '../port.ts'
import { ${camel}Config, ${camel}Form, type ${pascal}Config } from './config.ts'
import { decode } from './decode.ts'
import { encode, textCharacters } from './encode.ts'

export const ${camel}: Channel<${pascal}Config> = {
  name: '${folder}',
  title: { 'zh-CN': '${folder}', 'en-US': '${folder}' },
  capabilities: { parts: ['text'], typing: false, readMarks: false, recall: false, quotes: false, textCharacters, fileBytes: 0 },
  config: ${camel}Config,
  form: ${camel}Form,
  inbound: {
    verify: ({ secret }, { headers }) => (same(headers['x-secret'] ?? '', secret) ? { is: 'good' } : { is: 'refused', reason: 'secret' }),
    decode: (_config, body) => decode(body),
  },
  outbound: {
    encode: (_config, message) => encode(message),
    send: () => Promise.resolve({ outcome: 'failed', reason: 'no_permission' }),
  },
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
`

const decode = () => `import type { InboundMessage } from '../inbound-message.ts'

/** What the vendor brought, as messages. Never throws: what is not known is shown by words that stand in its place. */
export function decode(body: Buffer): InboundMessage[] {
  const raw = body.toString('utf8')
  const { id, sender, at, text } = read(raw)
  if (typeof id !== 'string' || typeof sender !== 'string') return []
  const told = { externalId: id, sender, at: typeof at === 'number' ? at : 0, raw, opens: 'message' as const }
  if (typeof text === 'string' && text !== '') return [{ ...told, kind: 'message', from: 'contact', parts: [{ type: 'text', text }] }]
  return [{ ...told, kind: 'unknown', from: 'contact', what: '', words: { 'zh-CN': '[暂不支持的消息]', 'en-US': '[Message of an unknown kind]' } }]
}

function read(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
`

const encode = () => `import type { OutboundMessage, VendorRequest } from '../sending.ts'

/** Characters that the vendor takes in one text. */
export const textCharacters = 2000

/** One request for every text of the message. */
export function encode(message: OutboundMessage): VendorRequest[] {
  const texts = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
  return texts.map((text, at) => ({ key: \`\${message.id}-\${at}\`, costs: 1, path: '/send', body: { to: message.recipient, text } }))
}
`

const test = ({ folder, camel }: Names) => `import assert from 'node:assert/strict'
import { it } from 'node:test'
import { conforms } from '../conforms.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { ${camel} } from './index.ts'

conforms(${camel}, { secret: '0123456789abcdef' })

it('reads what ${folder} brings', () => {
  const raw = JSON.stringify({ id: 'm-1', sender: 'u-1', at: 1, text: '我要退款' })
  const [told] = decode(Buffer.from(raw))
  assert.deepEqual(told, { externalId: 'm-1', sender: 'u-1', at: 1, raw, opens: 'message', kind: 'message', from: 'contact', parts: [{ type: 'text', text: '我要退款' }] })
  assert.deepEqual(decode(Buffer.from('no json')), [])
})

it('writes what ${folder} takes', () => {
  const message = { id: 'm-2', recipient: 'u-1', from: 'agent', language: 'zh-CN', parts: [{ type: 'text', text: '好的' }] } as const
  assert.deepEqual(encode(message), [{ key: 'm-2-0', costs: 1, path: '/send', body: { to: 'u-1', text: '好的' } }])
})
`
