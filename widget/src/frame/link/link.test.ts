import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLink, quickPace, sendText, textsOf, until } from '../../testkit/open-link.ts'

test('the conversation begins with the first message, with the context of the page', async context => {
  const { standIn, link, texts } = await openLink(context)
  link.tellContext({ page: { url: 'https://shop.example/p/1', title: '杯子' } })
  await until('the line is up', () => link.reach === 'live')
  assert.equal(standIn.conversations.size, 0)
  sendText(link, '你好')
  await until('it is stored', () => link.outbox.all.length === 0)
  assert.deepEqual(texts(), ['你好'])
  assert.deepEqual(standIn.contexts[0], { page: { url: 'https://shop.example/p/1', title: '杯子' } })
  assert.deepEqual(standIn.violations, [])
})

test('what the other side says arrives live and is reported as received, and as read when it was seen', async context => {
  const { standIn, link, texts } = await openLink(context)
  sendText(link, '在吗')
  await until('it is stored', () => texts().length === 1)
  const [conversation] = [...standIn.conversations.values()]
  await until('it listens', () => (conversation?.listeners.size ?? 0) > 0)
  conversation?.append('agent', [{ type: 'text', text: '在的' }], { author: { id: 'a', name: '小林' } })
  await until('it arrives', () => texts().length === 2)
  await until('it is reported', () => standIn.frames.some(frame => frame.type === 'received' && frame.seq === 2))
  assert.equal(link.unread, 1)
  link.read()
  await until('reading is reported', () => conversation?.snapshot.contactRead === 2)
  assert.equal(link.unread, 0)
  assert.deepEqual(standIn.violations, [])
})

test('messages over a line that is cut again and again arrive once and in order, both ways', async context => {
  const { standIn, link } = await openLink(context)
  const count = 120
  standIn.onText = (conversation, text) => void conversation.append('bot', [{ type: 'text', text: `回复${text}` }])
  for (let number = 0; number < count; number++) sendText(link, String(number))
  const cutter = setInterval(() => standIn.cutSockets(), 25)
  await until('all are answered', () => textsOf(link).filter(text => text.startsWith('回复')).length === count && link.outbox.all.length === 0)
  clearInterval(cutter)
  const [conversation] = [...standIn.conversations.values()]
  const stored = conversation?.messages.flatMap(({ parts, from }) => (from === 'contact' && parts[0]?.type === 'text' ? [parts[0].text] : []))
  assert.deepEqual(stored, Array.from({ length: count }, (_, number) => String(number)))
  assert.deepEqual(link.transcript.all.map(({ seq }) => seq), Array.from({ length: count * 2 }, (_, at) => at + 1))
  assert.deepEqual(standIn.violations, [])
})

for (const way of ['socket', 'HTTP']) {
  test(`what gave way to stars is shown as it was stored, sent by ${way}`, async context => {
    const { link, texts } = await openLink(context, standIn => {
      standIn.masks = '滚蛋'
      standIn.refusesSockets = way === 'HTTP'
    })
    sendText(link, '滚蛋吧')
    await until('it is stored', () => texts().length === 1 && link.outbox.all.length === 0)
    assert.deepEqual(texts(), ['***吧'])
  })
}

test('where no socket comes through, messages go and come by HTTP', async context => {
  const { standIn, link, texts } = await openLink(context, standIn => (standIn.refusesSockets = true))
  sendText(link, '你好')
  await until('it is stored', () => texts().length === 1)
  const [conversation] = [...standIn.conversations.values()]
  await until('it polls', () => link.reach === 'polling')
  conversation?.append('bot', [{ type: 'text', text: '您好' }])
  await until('it arrives', () => texts().length === 2)
  link.read()
  await until('reading is reported', () => conversation?.snapshot.contactRead === 2)
  standIn.refusesSockets = false
  await until('the socket is taken up again', () => link.reach === 'live')
  assert.deepEqual(standIn.violations, [])
})

test('a server that is away is waited for, and nothing is lost', async context => {
  const { standIn, link, texts } = await openLink(context, standIn => (standIn.isDown = true))
  sendText(link, '一')
  sendText(link, '二')
  await until('it knows', () => link.reach === 'offline')
  standIn.isDown = false
  await until('both are stored', () => link.outbox.all.length === 0)
  assert.deepEqual(texts(), ['一', '二'])
})

test('an answer that was lost does not double the message', async context => {
  const { standIn, link, texts } = await openLink(context)
  standIn.nextSends.push('lost-answer', 'lost-answer')
  sendText(link, '只说一次')
  await until('it is stored', () => link.outbox.all.length === 0)
  assert.deepEqual(texts(), ['只说一次'])
  const [conversation] = [...standIn.conversations.values()]
  assert.equal(conversation?.messages.length, 1)
})

test('a line that has fallen silent is given up for another one', async context => {
  const { standIn, link } = await openLink(context)
  await until('the line is up', () => link.reach === 'live')
  standIn.isSilent = true
  await until('it is given up', () => link.reach !== 'live')
  standIn.isSilent = false
  await until('another one is up', () => link.reach === 'live')
})

test('when the conversation is over, the message goes into a new one with the same id', async context => {
  const { standIn, link, texts } = await openLink(context)
  sendText(link, '前')
  await until('it is stored', () => texts().length === 1)
  standIn.nextSends.push('conversation_over')
  sendText(link, '后')
  const clientId = link.outbox.all[0]?.clientId
  await until('it is stored', () => link.outbox.all.length === 0)
  assert.equal(standIn.conversations.size, 2)
  const [, second] = [...standIn.conversations.values()]
  assert.equal(second?.messages[0]?.clientId, clientId)
  assert.deepEqual(texts(), ['前', '后'])
})

test('a definite refusal marks the message, the next one goes on; again or away is the contact\'s choice', async context => {
  const { standIn, link, texts } = await openLink(context)
  standIn.nextSends.push('rule_refused')
  sendText(link, '不行')
  sendText(link, '可以')
  await until('the second is stored', () => texts().length === 1)
  assert.deepEqual(link.outbox.all.map(({ failed }) => failed), ['rule_refused'])
  const clientId = link.outbox.all[0]?.clientId ?? ''
  link.retry(clientId)
  await until('it is stored after all', () => link.outbox.all.length === 0)
  assert.deepEqual(texts(), ['可以', '不行'])
})

test('what was not sent survives a reload and is sent with the same id', async context => {
  const { standIn, link, reopen } = await openLink(context, standIn => (standIn.isDown = true))
  sendText(link, '一')
  sendText(link, '二')
  const ids = link.outbox.all.map(({ clientId }) => clientId)
  link.stop()
  standIn.isDown = false
  const second = await reopen()
  await until('both are stored', () => second.outbox.all.length === 0 && textsOf(second).length === 2)
  const [conversation] = [...standIn.conversations.values()]
  assert.deepEqual(conversation?.messages.map(({ clientId }) => clientId), ids)
})

test('an ended token is renewed by itself, on the socket as over HTTP', async context => {
  const { standIn, link, texts } = await openLink(context)
  sendText(link, '一')
  await until('it is stored', () => texts().length === 1)
  standIn.forgetTokens()
  await link.act('person')
  assert.equal(link.transcript.conversation?.state, 'waiting')
  standIn.forgetTokens()
  standIn.cutSockets()
  await until('the line is up again with a new token', () => standIn.visits.length === 3 && standIn.connections === 1 && link.reach === 'live')
})

test('history comes in pages, back to the beginning', async context => {
  const { link } = await openLink(context, standIn => {
    const conversation = standIn.open()
    for (let number = 1; number <= 75; number++) conversation.append('bot', [{ type: 'text', text: String(number) }])
  })
  await until('the last page is there', () => link.transcript.all.length === 30)
  assert.equal(link.transcript.all[0]?.seq, 46)
  await link.loadEarlier()
  assert.equal(link.transcript.all[0]?.seq, 16)
  await link.loadEarlier()
  assert.equal(link.transcript.all[0]?.seq, 1)
  assert.equal(link.transcript.before, undefined)
})

test('asking for a person in a conversation that is over begins another one', async context => {
  const { standIn, link } = await openLink(context)
  sendText(link, '你好')
  await until('it is stored', () => link.outbox.all.length === 0)
  await link.act('close')
  assert.equal(link.transcript.conversation?.state, 'closed')
  await link.act('person')
  assert.equal(link.transcript.conversation?.state, 'waiting')
  assert.deepEqual(link.transcript.conversation?.queue, { position: 3, estimateMs: 150_000 })
  assert.equal(standIn.conversations.size, 2)
})

test('a recalled message is empty and says so', async context => {
  const { link, texts } = await openLink(context)
  sendText(link, '说错了')
  await until('it is stored', () => texts().length === 1)
  await link.recall(link.transcript.all[0]?.id ?? '')
  await until('it is recalled', () => link.transcript.all[0]?.recalledAt !== undefined)
  assert.deepEqual(texts(), [])
})

test('a message that comes through by HTTP brings the line up at once', async context => {
  const patient = { ...quickPace, firstRetryMs: 600_000, longestRetryMs: 600_000 }
  const { standIn, link, texts } = await openLink(context, () => {}, patient)
  await until('the line is up', () => link.reach === 'live')
  standIn.cutSockets()
  await until('it is down', () => link.reach === 'connecting')
  sendText(link, '还在吗')
  await until('it is up again', () => link.reach === 'live')
  assert.deepEqual(texts(), ['还在吗'])
})
