import type { Answer, OpenedApp } from './open-app.ts'
import { until, visit } from './scenario.ts'

/** Calls an operation of the API, such as `PUT /api/things/{id}`, and insists that it succeeds. */
export type Act = (operation: string, places: string[], body: object | undefined, token: string | undefined) => Promise<Answer['body']>

/** What is understood, learned, and with which models. */
export async function teach(app: OpenedApp, act: Act, encoder: string): Promise<void> {
  const admin = await app.signIn('administrator')
  const intent = { id: 'gift.wrap', name: '礼品包装', group: '', description: '', action: { kind: 'answer' }, slots: [], enabled: true }
  const { id: _id, ...input } = intent
  await act('POST /api/understanding/intents', [], intent, admin)
  await act('PUT /api/understanding/intents/{id}', [intent.id], { ...input, name: '礼盒', revision: 1 }, admin)
  await act('POST /api/understanding/phrasings', [], { intent: intent.id, texts: ['能包成礼物寄给朋友吗'] }, admin)
  const [phrasing] = (await app.api('GET', `/api/understanding/phrasings?intent=${intent.id}`, undefined, admin)).body.items
  await act('PUT /api/understanding/phrasings/{id}', [phrasing.id], { text: '帮我包成礼物寄给朋友', intent: intent.id }, admin)
  await act('POST /api/understanding/phrasings/remove', [], { ids: [phrasing.id] }, admin)
  await act('DELETE /api/understanding/intents/{id}', [intent.id], undefined, admin)
  await act('POST /api/understanding/intents/{id}/restore', [intent.id], undefined, admin)
  const term = await act('POST /api/understanding/terms', [], { type: 'product', name: '紫砂壶', aliases: [] }, admin)
  await act('PUT /api/understanding/terms/{id}', [term.id], { type: 'product', name: '紫砂壶', aliases: ['茶壶'] }, admin)
  await act('DELETE /api/understanding/terms/{id}', [term.id], undefined, admin)
  const form = new FormData()
  form.set('file', new Blob(['意图,问法\ngift.wrap,礼品包装另外收钱么\n']), 'phrasings.csv')
  await act('POST /api/understanding/import', [], form, admin)
  await act('PUT /api/understanding/thresholds', [], { answer: 0.75, offer: 0.3, revision: 0 }, admin)
  await learn(app, act, admin)
  await train(app, act, admin, encoder)
}

/** Enough for a model of two intents. */
const said = {
  'shipping.when': ['什么时候发货', '几天能发出', '多久寄出来', '今天能寄吗', '下单后多久出库', '怎么还没发货', '急用能先发吗', '周末发不发货'],
  'shipping.fee': ['运费怎么算', '邮费多少钱', '包邮吗', '满多少免运费', '寄到新疆要加钱吗', '偏远地区邮费', '两件运费一样吗', '快递费谁出'],
}

/** A model, and an encoder for it; of few phrasings, so that it takes a moment only. */
async function train(app: OpenedApp, act: Act, admin: string, encoder: string): Promise<void> {
  for (const [intent, texts] of Object.entries(said)) await act('POST /api/understanding/phrasings', [], { intent, texts }, admin)
  await act('POST /api/understanding/models/train', [], undefined, admin)
  await act('POST /api/understanding/models/stop', [], undefined, admin)
  await app.api('POST', '/api/understanding/models/train', undefined, admin)
  const models = async () => (await app.api('GET', '/api/understanding/models', undefined, admin)).body.items as { id: string; state: string }[]
  const made = await until(models, (items) => items.length > 1)
  await act('POST /api/understanding/models/{id}/use', [made.find(({ state }) => state !== 'live')!.id], undefined, admin)
  await act('POST /api/understanding/encoder/check', [], { directory: encoder }, admin)
  const checked = async () => (await app.api('GET', '/api/understanding/encoder', undefined, admin)).body.check as { state: string }
  await until(checked, ({ state }) => state === 'done')
  await act('POST /api/understanding/encoder/use', [], { directory: encoder }, admin)
}

/** A correction that is approved, undone and put aside. */
async function learn(app: OpenedApp, act: Act, admin: string): Promise<void> {
  const contact = await visit(app)
  await contact.say('能刻字吗送人的')
  const [message] = await contact.read(({ from }) => from === 'contact')
  await act('POST /api/understanding/corrections', [], { conversation: contact.conversation, message: message!.id, intent: 'gift.wrap' }, admin)
  const lessons = async () => (await app.api('GET', '/api/understanding/lessons?source=corrected', undefined, admin)).body.items as { id: string }[]
  const [lesson] = await until(lessons, (items) => items.length > 0)
  await act('POST /api/understanding/lessons/{id}/approve', [lesson!.id], { intent: 'gift.wrap', texts: ['能刻字吗送人的'] }, admin)
  await act('POST /api/understanding/lessons/{id}/reopen', [lesson!.id], undefined, admin)
  await act('POST /api/understanding/lessons/{id}/dismiss', [lesson!.id], undefined, admin)
}
