import type { Answer, OpenedApp } from './open-app.ts'
import { sealedPost } from '@yanshu/channels/testkit/sealed-post.ts'
import { newId } from '../src/base/ids.ts'
import { until, visit } from './scenario.ts'

type Act = (operation: string, places: string[], body: object | undefined, token: string | undefined) => Promise<Answer['body']>

/** What is done with accounts at vendors and with contacts that come by several ways, each once. `contact` is one of a conversation. */
export async function connectVendor(app: OpenedApp, act: Act, contact: string): Promise<void> {
  const [admin, supervisor] = [await app.signIn('administrator'), await app.signIn('supervisor')]
  const { id: _id, customerKeys: _keys, ...like } = app.inbox
  const inbox = await act('POST /api/inboxes', [], { ...like, channel: 'wechat-official', name: '公众号' }, admin)
  const values = { appId: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef', token: 'token', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', host: 'http://127.0.0.1:9' }
  await act('PUT /api/inboxes/{id}/account', [inbox.id], { values }, admin)
  await retryDeliveries(app, act, inbox.id, { ...values, receiver: values.appId })
  const other = await visit(app)
  const { merge } = await act('POST /api/contacts/{id}/merge', [other.contact], { other: contact }, supervisor)
  await act('POST /api/contact-merges/{id}/undo', [merge], undefined, supervisor)
}

/** A contact wrote so long ago that the platform allows no answer: what an agent writes fails at once, and is tried again. */
async function retryDeliveries(app: OpenedApp, act: Act, inbox: string, account: Parameters<typeof sealedPost>[0]): Promise<void> {
  const supervisor = await app.signIn('supervisor')
  const { query, body } = sealedPost(account, '<xml><FromUserName>oDeeds</FromUserName><CreateTime>1500000000</CreateTime><MsgType>text</MsgType><Content>转人工</Content><MsgId>1</MsgId></xml>')
  await fetch(`${app.url}/hooks/${inbox}?${query}`, { method: 'POST', body: body.toString() })
  const { body: found } = await app.api('GET', `/api/conversations?inbox=${inbox}`, undefined, supervisor)
  const id = found.items[0].id as string
  await app.api('POST', `/api/conversations/${id}/take`, undefined, supervisor)
  for (const text of ['您好', '请讲']) await app.api('POST', `/api/conversations/${id}/messages`, { clientId: newId(), parts: [{ type: 'text', text }] }, supervisor)
  const ask = async () => (await app.api('GET', `/api/conversations/${id}/deliveries`, undefined, supervisor)).body.items as { id: string; state: string }[]
  const failed = (await until(ask, (items) => items.filter(({ state }) => state === 'failed').length > 1)).filter(({ state }) => state === 'failed')
  await act('POST /api/deliveries/{id}/retry', [failed[0]!.id], undefined, supervisor)
  await act('POST /api/deliveries/retry', [], { ids: [failed[1]!.id] }, supervisor)
}
