import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Frame } from 'playwright-core'
import type { FormField } from '@yanshu/contract/forms.ts'
import { noBrowser, say } from './testkit/open-shop.ts'
import { until } from './testkit/open-link.ts'
import { shopStage } from './testkit/shop-stage.ts'
import { makeId, type StandInConversation } from './testkit/stand-in-state.ts'
import type { StandIn } from './testkit/stand-in.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const fields: FormField[] = [
  { key: 'name', kind: 'text', label: '怎么称呼您', required: true }, { key: 'phone', kind: 'phone', label: '手机号', required: false },
  { key: 'topic', kind: 'choice', label: '咨询什么', required: true, options: ['售前', '售后'] }, { key: 'care', kind: 'choices', label: '关心什么', required: false, options: ['价格', '物流'] },
]

describe('what else can be said', { skip: noBrowser }, () => {
  const open = shopStage()

  test('a message is spoken, heard again, sent and played', async context => {
    const { standIn, open: openChat, complaints } = await open(context, { context: { permissions: ['microphone'] } })
    const frame = await openChat()
    await choose(frame, '语音')
    await frame.getByText(/正在录音/).waitFor()
    await frame.waitForTimeout(1_200)
    await frame.getByRole('button', { name: '录好了' }).click()
    await frame.getByRole('button', { name: '播放', exact: true }).waitFor()
    await frame.getByRole('button', { name: '发送语音' }).click()
    await frame.getByText('已送达').waitFor()
    const [part] = present(standIn).messages[0]?.parts ?? []
    assert.ok(part?.type === 'voice' && part.durationMs >= 1_000 && part.contentType.startsWith('audio/') && part.size > 0)
    await frame.locator('.mine .voice').click()
    await until('it is fetched to be played', () => standIn.calls.includes(`GET /api/visitor/files/${part.file}`))
    assert.deepEqual([complaints, standIn.violations], [[], []])
  })

  test('without a microphone it says what to do, and Escape leaves it', async context => {
    const { standIn, open: openChat } = await open(context)
    const frame = await openChat()
    await choose(frame, '语音')
    await frame.getByText('没有麦克风权限').waitFor()
    await frame.locator('.voicebar button').press('Escape')
    await frame.locator('.voicebar').waitFor({ state: 'detached' })
    assert.equal(standIn.conversations.size, 0)
  })

  test('a place is asked for, shown, and sent only then', async context => {
    const { standIn, open: openChat } = await open(context, { context: { permissions: ['geolocation'], geolocation: { latitude: 30.2741501, longitude: 120.1551502 } } })
    const frame = await openChat()
    await choose(frame, '位置')
    await frame.getByText('要把您现在的位置发给客服吗').waitFor()
    await frame.getByRole('button', { name: '获取位置' }).click()
    await frame.locator('.placebar .card').waitFor()
    assert.equal(standIn.conversations.size, 0)
    await frame.getByRole('button', { name: '发送位置' }).click()
    await frame.locator('.mine .card').waitFor()
    await until('it is stored', () => standIn.conversations.size === 1 && present(standIn).messages.length === 1)
    assert.deepEqual(present(standIn).messages[0]?.parts, [{ type: 'location', latitude: 30.27415, longitude: 120.15515, datum: 'wgs84' }])
  })

  test('an order goes as a card with the question; a bare number as words', async context => {
    const { standIn, open: openChat } = await open(context, { attributes: `data-order='{"id":"LX1","state":"shipped","title":"马克杯","total":12900,"quantity":2}'` })
    const frame = await openChat()
    await frame.getByRole('button', { name: '咨询订单' }).click()
    await frame.locator('.mine .card').getByText('已发货').waitFor()
    await until('it is stored', () => standIn.conversations.size === 1 && present(standIn).messages.length === 1)
    assert.deepEqual(present(standIn).messages[0]?.parts.map(part => part.type), ['order', 'text'])
    assert.equal(await frame.locator('.offer').count(), 0)
    const plain = await open(context, { attributes: 'data-order="LX2"' })
    const other = await plain.open()
    await other.getByRole('button', { name: '咨询订单' }).click()
    await other.getByText('我想咨询订单 LX2').waitFor()
  })

  test('a form keeps what is typed while the talk goes on, says what is missing, and is answered once', async context => {
    const { standIn, open: openChat } = await open(context, { prepare: standIn => void standIn.open().append('agent', [{ type: 'form', form: makeId(), title: '售后登记', fields }]) })
    const frame = await openChat()
    await frame.getByLabel('怎么称呼您').fill('林晓')
    present(standIn).append('agent', [{ type: 'text', text: '填好告诉我' }])
    await frame.getByText('填好告诉我').waitFor()
    assert.equal(await frame.getByLabel('怎么称呼您').inputValue(), '林晓')
    await frame.getByLabel('手机号').fill('12')
    await frame.getByRole('button', { name: '提交' }).click()
    await frame.getByText('请填写这一项').waitFor()
    await frame.getByText('请填写 11 位手机号').waitFor()
    await frame.getByLabel('手机号').fill('13800138000')
    await frame.getByLabel('咨询什么').selectOption('售后')
    await frame.getByLabel('物流').check()
    // Refused, it says so, and the form is there again as it was filled in.
    standIn.nextSends.push('rule_refused')
    await frame.getByRole('button', { name: '提交' }).click()
    await frame.locator('.failure').getByRole('button', { name: '重新发送' }).waitFor()
    assert.equal(await frame.getByLabel('怎么称呼您').inputValue(), '林晓')
    await frame.getByRole('button', { name: '提交' }).click()
    await frame.getByText('已填写').waitFor()
    await frame.locator('.failure').waitFor({ state: 'detached' })
    await frame.locator('.answers').getByText('13800138000').waitFor()
    await until('it is stored', () => present(standIn).messages.at(-1)?.parts[0]?.type === 'form-answer')
    assert.deepEqual(present(standIn).messages.at(-1)?.parts.map(part => part.type === 'form-answer' && part.answers.map(({ key, value }) => [key, value])), [
      [['name', '林晓'], ['phone', '13800138000'], ['topic', '售后'], ['care', ['物流']]],
    ])
  })

  test('what is asked before a conversation is asked before the first word is sent', async context => {
    const preChat = { form: makeId(), title: '咨询前请告诉我们', fields }
    const { standIn, open: openChat } = await open(context, { prepare: standIn => (standIn.preChat = preChat) })
    const frame = await openChat()
    await say(frame, '在吗')
    const form = frame.getByRole('form', { name: '咨询前请告诉我们' })
    await form.waitFor()
    await form.getByRole('button', { name: '取消' }).click()
    await frame.getByText('填好表单就可以开始咨询').waitFor()
    assert.deepEqual([standIn.conversations.size, await frame.locator('.write textarea').inputValue()], [0, '在吗'])
    await frame.locator('.write textarea').press('Enter')
    await form.getByLabel('怎么称呼您').fill('林晓')
    await form.getByLabel('咨询什么').selectOption('售前')
    await form.getByRole('button', { name: '开始咨询' }).click()
    await frame.locator('.mine').getByText('在吗').waitFor()
    assert.deepEqual(standIn.answers, [{ form: preChat.form, values: { name: '林晓', topic: '售前' } }])
    assert.deepEqual(standIn.violations, [])
  })

  test('it is rated with stars by keyboard, a tag and a word, also after its end', async context => {
    const invitation = makeId()
    const { standIn, open: openChat } = await open(context, { prepare: standIn => {
      const conversation = standIn.open()
      conversation.append('system', [{ type: 'satisfaction', invitation, expiresAt: Date.now() + 3_600_000, tags: ['态度好'], goodTags: ['回复快'], badTags: ['答非所问'] }])
    } })
    const frame = await openChat()
    present(standIn).change({ state: 'closed' })
    await frame.getByRole('radio').first().focus()
    await frame.locator('.star input').first().press('ArrowRight')
    await frame.getByText('不满意', { exact: true }).waitFor()
    await frame.getByRole('button', { name: '答非所问' }).click()
    await frame.getByRole('button', { name: '回复快' }).waitFor({ state: 'hidden' })
    await frame.getByRole('radio', { name: /5/ }).check()
    // What is said of few stars is not said of many.
    await frame.getByRole('button', { name: '答非所问' }).waitFor({ state: 'hidden' })
    await frame.getByRole('button', { name: '回复快' }).waitFor()
    await frame.getByRole('button', { name: '态度好' }).click()
    await frame.getByLabel('还想说点什么').fill('很好')
    await frame.getByRole('button', { name: '提交评价' }).click()
    await frame.getByText('已评价，谢谢您').waitFor()
    // The contact's own word, not the shop's.
    await frame.locator('.mine .rated').getByText('态度好').waitFor()
    assert.equal(await frame.locator('.theirs .rated').count(), 0)
    assert.deepEqual(standIn.ratings, [{ invitation, score: 5, tags: ['态度好'], comment: '很好' }])
  })

  test('a pasted picture is shown before it is sent, or is not sent at all', async context => {
    const { standIn, open: openChat } = await open(context)
    const frame = await openChat()
    const paste = () => frame.locator('.write textarea').evaluate((field, bytes) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'shot.png', { type: 'image/png' }))
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, [...png])
    await paste()
    await frame.locator('.chip img').waitFor()
    await frame.locator('.agree').getByRole('button', { name: '取消' }).click()
    await frame.locator('.chip').waitFor({ state: 'detached' })
    assert.equal(standIn.files.size, 0)
    await paste()
    await frame.locator('.agree').getByRole('button', { name: '发送' }).click()
    await frame.locator('.picture img').waitFor()
    assert.deepEqual([...standIn.files.values()][0]?.bytes, png)
  })
})

async function choose(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('button', { name: '更多' }).click()
  await frame.locator('.more').getByRole('button', { name }).click()
}

function present(standIn: StandIn): StandInConversation {
  const [conversation] = standIn.conversations.values()
  assert.ok(conversation)
  return conversation
}
