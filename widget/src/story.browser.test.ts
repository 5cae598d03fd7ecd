import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { frameOf, noBrowser, say } from './testkit/open-shop.ts'
import { until } from './testkit/open-link.ts'
import { shopStage } from './testkit/shop-stage.ts'
import type { StandIn } from './testkit/stand-in.ts'
import type { StandInConversation } from './testkit/stand-in-state.ts'

const goods = `data-goods='{"id":"p1","title":"陶瓷马克杯","price":12900,"url":"/p/1"}'`
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe('the widget in a shop', { skip: noBrowser }, () => {
  const open = shopStage()

  test('a question on a product page is answered by the bot, marked as AI', async context => {
    const shop = await open(context, { attributes: goods, prepare: answerAsBot })
    assert.deepEqual(shop.standIn.calls, ['GET /widget.js'])
    const frame = await shop.open()
    assert.match(await frame.locator('.ailine').innerText(), /内容由 AI 生成/)
    await frame.locator('.quick button').first().click()
    await frame.waitForSelector('.ai')
    assert.equal(await frame.locator('.ai').innerText(), 'AI生成')
    await frame.locator('.offer .action').click()
    await frame.waitForSelector('.mine .card')
    assert.equal(await frame.locator('.offer').count(), 0)
    const [conversation] = present(shop.standIn)
    assert.deepEqual(conversation?.messages.map(({ from }) => from), ['contact', 'bot', 'contact'])
    assert.deepEqual(shop.complaints, [])
    assert.deepEqual(shop.standIn.violations, [])
  })

  test('a person is asked for, waited for, and talked to; the contact ends it', async context => {
    const { standIn, open: openChat, complaints } = await open(context)
    const frame = await openChat()
    await frame.locator('header .action').click()
    await frame.getByText('前面还有 2 位，预计等待约 3 分钟').waitFor()
    const [conversation] = present(standIn)
    conversation?.append('system', [{ type: 'notice', code: 'assigned', values: { agent: '小林' } }])
    conversation?.change({ state: 'assigned', agent: { name: '小林' } }, ['queue'])
    await frame.getByText('小林 正在为您服务').waitFor()
    assert.equal(await frame.locator('.ailine').isVisible(), false)
    conversation?.tell({ type: 'typing', conversation: conversation.snapshot.id, from: 'agent', active: true })
    await frame.locator('.typing').waitFor()
    await say(frame, '谢谢')
    await until('typing is told', () => standIn.frames.some(({ type }) => type === 'typing'))
    conversation?.change({ agentRead: conversation.snapshot.seq })
    await frame.getByText('已读').waitFor()
    await frame.getByRole('button', { name: '结束会话' }).click()
    await frame.getByRole('button', { name: '确定' }).click()
    await frame.getByText('本次会话已结束').waitFor()
    assert.deepEqual(complaints, [])
  })

  test('one may leave the queue', async context => {
    const { standIn, open: openChat } = await open(context)
    const frame = await openChat()
    await frame.locator('header .action').click()
    await frame.getByRole('button', { name: '取消排队' }).click()
    await frame.getByRole('button', { name: '转人工' }).waitFor()
    assert.equal(present(standIn)[0]?.snapshot.state, 'bot')
  })

  test('the badge counts while the chat is closed, and of strangers nothing is heard', async context => {
    const shop = await open(context, { prepare: answerAsBot })
    const frame = await shop.open()
    await say(frame, '你好')
    await frame.waitForSelector('.ai')
    const hasClosed = frame.evaluate(() => new Promise<void>(resolve => {
      addEventListener('message', event => (event.data as { isOpen?: boolean }).isOpen === false && resolve())
    }))
    await frame.locator('textarea').press('Escape')
    await hasClosed
    present(shop.standIn)[0]?.append('agent', [{ type: 'text', text: '还在吗' }])
    await until('it is counted', () => shop.standIn.frames.some(frame => frame.type === 'received' && frame.seq === 3))
    await shop.page.waitForFunction(() => {
      let unread = 0
      window.yanshu?.on('unread', count => (unread = count))
      return unread === 1
    })
    await shop.page.evaluate(() => window.postMessage({ yanshu: 'unread', count: 9 }, '*'))
    await frame.evaluate(() => window.postMessage({ yanshu: 'context', url: 'https://evil.example', isOpen: true }, '*'))
    assert.equal(await shop.unread(), 1)
    await shop.open()
    await until('reading is told', () => shop.standIn.frames.some(frame => frame.type === 'read' && frame.seq === 3))
    assert.equal(shop.standIn.contexts.every(context => !JSON.stringify(context).includes('evil')), true)
  })

  test('who has chatted before sees an answer without opening the chat', async context => {
    const shop = await open(context)
    const frame = await shop.open()
    await say(frame, '明天再来')
    await frame.getByText('已送达').waitFor()
    await shop.page.reload()
    const [conversation] = present(shop.standIn)
    await until('it listens again', () => (conversation?.listeners.size ?? 0) > 0 && shop.standIn.visits.length === 2)
    conversation?.append('agent', [{ type: 'text', text: '好的' }])
    await shop.page.waitForFunction(() => {
      let unread = 0
      window.yanshu?.on('unread', count => (unread = count))
      return unread === 1
    })
  })

  test('what was typed while the server was away survives a reload and is sent once', async context => {
    const shop = await open(context)
    const frame = await shop.open()
    await say(frame, '第一句')
    await frame.getByText('已送达').waitFor()
    shop.standIn.isDown = true
    shop.standIn.cutSockets()
    await say(frame, '断网时写的')
    await frame.getByText('发送中').waitFor()
    await shop.page.reload()
    shop.standIn.isDown = false
    const again = await shop.open()
    await again.getByText('断网时写的').waitFor()
    await until('it is stored', () => present(shop.standIn)[0]?.messages.length === 2)
    await again.getByText('已送达').waitFor()
    assert.equal(await again.getByText('断网时写的').count(), 1)
  })

  test('Enter while an input method composes does not send, Shift+Enter begins a line', async context => {
    const { standIn, open: openChat } = await open(context)
    const frame = await openChat()
    const field = frame.locator('textarea')
    await field.fill('ni hao')
    await field.evaluate(element => {
      const press = (init: KeyboardEventInit & { keyCode?: number }) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }))
      press({ isComposing: true })
      press({ keyCode: 229 })
    })
    await field.press('Shift+Enter')
    assert.equal(await field.inputValue(), 'ni hao\n')
    assert.equal(standIn.conversations.size, 0)
    await field.press('Enter')
    await frame.getByText('已送达').waitFor()
    assert.equal(await field.inputValue(), '')
  })

  test('nothing that is said becomes markup, and links tell the other site nothing', async context => {
    const { standIn, open: openChat, complaints } = await open(context, {
      prepare: standIn => (standIn.onText = conversation => {
        const text = '<img src=x onerror="document.title=1"><b>x</b> javascript:alert(1) https://shop.example/a'
        conversation.append('bot', [{ type: 'text', text }, { type: 'link', label: '<i>看</i>', url: 'https://shop.example/b' }], { bot: { label: 'AI生成', title: '<u>t</u>' } })
      }),
    })
    const frame = await openChat()
    await say(frame, '<script>1</script>')
    await frame.waitForSelector('.ai')
    assert.equal(await frame.locator('[role=log] :is(img, b, script, i, u)').count(), 0)
    const links = await frame.locator('.row a').evaluateAll(all => all.map(link => [link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]))
    const rel = 'noopener noreferrer nofollow'
    assert.deepEqual(links, [['https://shop.example/a', rel, '_blank'], ['https://shop.example/b', rel, '_blank']])
    assert.deepEqual(standIn.violations, [])
    assert.deepEqual(complaints, [])
  })

  test('pictures and files are sent with the token and shown; what is refused says why', async context => {
    const { standIn, page, open: openChat, complaints } = await open(context)
    const frame = await openChat()
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    await frame.getByRole('button', { name: '更多' }).click()
    const chooser = page.waitForEvent('filechooser')
    await frame.getByRole('button', { name: '图片或文件' }).click()
    await (await chooser).setFiles([
      { name: '照片.png', mimeType: 'image/png', buffer: png },
      { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: png },
      { name: 'big.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_000_001) },
    ])
    await frame.locator('.picture img').waitFor()
    await frame.getByText('不支持这种文件').waitFor()
    await frame.getByText('文件太大，无法发送').waitFor()
    assert.deepEqual(standIn.files.size === 1 && [...standIn.files.values()][0]?.bytes, png)
    await frame.locator('.picture').click()
    await frame.locator('.viewer img').waitFor()
    await frame.locator('.viewer').press('Escape')
    await frame.locator('.viewer').waitFor({ state: 'detached' })
    assert.equal(await frame.locator('textarea').isVisible(), true)
    assert.deepEqual(complaints, [])
  })

  test('a message can be quoted and recalled', async context => {
    const { standIn, open: openChat } = await open(context, { prepare: answerAsBot })
    const frame = await openChat()
    await say(frame, '多久发货')
    await frame.waitForSelector('.ai')
    await frame.locator('.theirs .stack').last().hover()
    await frame.locator('.theirs .acts button').first().click()
    await say(frame, '那预售呢')
    await frame.locator('.mine .quoted').waitFor()
    assert.equal(present(standIn)[0]?.messages[2]?.quote?.seq, 2)
    await frame.locator('.mine .stack').last().hover()
    await frame.getByRole('button', { name: '撤回' }).last().click()
    await frame.getByText('您撤回了一条消息').waitFor()
  })

  test('a refused message says why and can be sent again or deleted', async context => {
    const { standIn, open: openChat } = await open(context)
    const frame = await openChat()
    standIn.nextSends.push('rule_refused')
    await say(frame, '不行')
    await frame.getByRole('button', { name: '重新发送' }).click()
    await frame.getByText('已送达').waitFor()
    // For its words it would be refused again: it is changed, or deleted.
    standIn.nextSends.push('words_blocked')
    await say(frame, '脏话')
    await frame.getByText('内容含有不合适的词，请修改后再发').waitFor()
    await frame.locator('.failure').getByRole('button', { name: '删除' }).waitFor()
    assert.equal(await frame.getByRole('button', { name: '重新发送' }).count(), 0)
    await frame.locator('.failure').getByRole('button', { name: '编辑' }).click()
    await frame.locator('.failure').waitFor({ state: 'detached' })
    assert.equal(await frame.locator('textarea').inputValue(), '脏话')
  })

  test('details are left when nobody is there, on a phone and in English', async context => {
    const { standIn, page, open: openChat } = await open(context, { attributes: 'data-lang="en-US"', context: phone })
    const frame = await openChat()
    const box = await (await frame.frameElement()).boundingBox()
    assert.deepEqual(box, { x: 0, y: 0, width: 390, height: 844 })
    await frame.getByRole('button', { name: 'Talk to a person' }).click()
    await frame.getByText('2 people ahead of you').waitFor()
    present(standIn)[0]?.change({ allBusy: true, queue: { position: 1 } })
    await frame.getByText('Everyone is busy').waitFor()
    await frame.getByRole('button', { name: 'Leave a message' }).waitFor()
    present(standIn)[0]?.change({ nobodyHere: true }, ['queue', 'allBusy'])
    await frame.getByText('Everyone is busy').waitFor({ state: 'hidden' })
    await frame.getByRole('button', { name: 'Leave a message' }).click()
    await frame.getByRole('button', { name: 'Send message' }).click()
    await frame.getByRole('alert').getByText('A phone number or an email').waitFor()
    await frame.getByLabel('Phone').fill('12345')
    await frame.getByRole('button', { name: 'Send message' }).click()
    await frame.getByRole('alert').getByText('An 11-digit mobile number').waitFor()
    await frame.getByLabel('Phone').fill('13800138000')
    await frame.locator('textarea[name=text]').fill('Please call me')
    await frame.getByRole('button', { name: 'Send message' }).click()
    await frame.locator('form').waitFor({ state: 'detached' })
    assert.deepEqual(standIn.details, [{ phone: '13800138000', text: 'Please call me' }])
    await frame.getByRole('button', { name: 'Minimize' }).click()
    await page.waitForFunction(() => document.documentElement.style.overflow === '')
  })

  test('history loads as one scrolls up, and stays where one reads', async context => {
    const { open: openChat } = await open(context, { prepare: standIn => {
      const conversation = standIn.open()
      for (let number = 1; number <= 70; number++) conversation.append('agent', [{ type: 'text', text: `第${number}条` }])
    } })
    const frame = await openChat()
    await frame.getByText('第70条').waitFor()
    await frame.locator('.scroller').evaluate(element => (element.scrollTop = 0))
    await frame.getByText('第11条', { exact: true }).waitFor({ state: 'attached' })
    await frame.locator('.scroller').evaluate(element => (element.scrollTop = 0))
    await frame.getByText('第1条', { exact: true }).waitFor({ state: 'attached' })
    assert.equal(await frame.locator('.pill').isVisible(), true)
    await frame.locator('.pill').click()
    await frame.locator('.pill').waitFor({ state: 'hidden' })
  })

  test('a page that moves on without reloading tells where the contact is now', async context => {
    const { standIn, page, open: openChat } = await open(context, { attributes: goods })
    const frame = await openChat()
    await say(frame, '你好')
    await frame.getByText('已送达').waitFor()
    await page.evaluate(() => {
      history.pushState(null, '', '/p/2')
      document.title = '盘子'
      window.yanshu?.setGoods({ id: 'p2', title: '盘子' })
    })
    await until('it is told', () => standIn.contexts.some(context => JSON.stringify(context).includes('"title":"盘子"},"goods":{"id":"p2"')))
    assert.deepEqual(standIn.violations, [])
    assert.equal((await frameOf(page)).url().includes('token'), false)
  })

  test('a shop\'s customer is signed in by the token, and forgotten when it is taken away', async context => {
    const shop = await open(context, { attributes: 'data-customer-token="shop-token"', prepare: standIn => (standIn.known = true) })
    const frame = await shop.open()
    await say(frame, '我的订单')
    await frame.getByText('已送达').waitFor()
    assert.equal((shop.standIn.visits[0] as { customerToken?: string }).customerToken, 'shop-token')
    assert.equal(await frame.evaluate(() => Object.keys(localStorage).some(key => key.endsWith(':memory'))), false)
    await shop.page.evaluate(() => window.yanshu?.setCustomerToken(null))
    await frame.getByText('我的订单').waitFor({ state: 'detached' })
  })
})

function present(standIn: StandIn): StandInConversation[] {
  return [...standIn.conversations.values()]
}

function answerAsBot(standIn: StandIn): void {
  standIn.onText = conversation => void conversation.append('bot', [{ type: 'text', text: '当天发货' }], { bot: { label: 'AI生成', title: '发货' } })
}
