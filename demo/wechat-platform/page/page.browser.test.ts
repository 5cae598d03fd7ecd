import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { toolbarScript } from '../open/bridge.ts'
import { signPage } from '../seal.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'

const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

describe('the page of the stand-in', { skip: existsSync(program) ? false : 'Chromium is not installed' }, () => {
  let browser: Browser
  let stage: Stage
  let page: Page
  let errors: string[]
  before(async () => {
    browser = await chromium.launch({ executablePath: program, args })
  })
  after(() => browser?.close())
  beforeEach(async () => {
    stage = await startStage()
    page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage()
    errors = []
    page.on('pageerror', error => void errors.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
  })
  afterEach(async () => {
    assert.deepEqual(errors, [])
    await page.context().close()
    await stage.close()
  })

  const openChat = async (name: string) => {
    await page.goto(`${stage.platform.addresses.open}/`)
    await page.locator('.chats button', { hasText: name }).first().click()
  }

  test('somebody follows, writes, and taps an entry of the answer', async () => {
    const account = await stage.listen(stage.official.appid, { mode: 'plain' })
    await openChat('鹿溪优选')
    await page.getByRole('button', { name: '关注' }).click()
    await page.getByRole('textbox', { name: '发消息' }).fill('什么时候发货')
    await page.keyboard.press('Enter')
    await page.locator('.own .bubble', { hasText: '什么时候发货' }).waitFor()
    const lin = stage.platform.appChat(stage.official.appid, 'lin')
    await (await stage.api(stage.official)).post('/cgi-bin/message/custom/send', { touser: lin.openid, msgtype: 'msgmenu', msgmenu: { head_content: '解决了吗', list: [{ id: '7', content: '解决了' }], tail_content: '' } })
    await page.getByRole('button', { name: '解决了' }).click()
    await page.locator('.own .bubble', { hasText: '解决了' }).waitFor()
    await stage.platform.settled()
    assert.match(account.received.at(-1)?.body ?? '', /<bizmsgmenuid><!\[CDATA\[7\]\]><\/bizmsgmenuid>/)
  })

  test('a text reads as it was meant: what is escaped is no markup, addresses can be opened', async () => {
    const lin = stage.platform.appChat(stage.official.appid, 'lin')
    lin.subscribe()
    await openChat('鹿溪优选')
    const content = '1 &lt; 2 &amp; 3，看 https://s.example/?a=1&amp;b=2 或 <a href="https://s.example/?c=3&d=4">这里</a>'
    lin.text('在吗')
    await (await stage.api(stage.official)).post('/cgi-bin/message/custom/send', { touser: lin.openid, msgtype: 'text', text: { content } })
    const bubble = page.locator('.other .bubble', { hasText: '1 < 2 & 3' })
    await bubble.waitFor()
    assert.equal(await bubble.textContent(), '1 < 2 & 3，看 https://s.example/?a=1&b=2 或 这里')
    assert.deepEqual(await bubble.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href'))), ['https://s.example/?a=1&b=2', 'https://s.example/?c=3&d=4'])
  })

  test('pictures, places and menu buttons are sent without typing', async () => {
    stage.platform.appChat(stage.official.appid, 'lin').subscribe()
    await openChat('鹿溪优选')
    await page.getByRole('button', { name: '更多消息' }).click()
    await page.getByRole('button', { name: '示例图片' }).click()
    await page.locator('.own .picture img').waitFor()
    await page.getByRole('button', { name: '位置' }).click()
    await page.getByRole('menuitem', { name: '上海 人民广场' }).click()
    await page.locator('.own .card', { hasText: '人民广场' }).waitFor()
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('button', { name: '查订单' }).click()
    await page.getByText('还可发 5 条').waitFor()
    assert.deepEqual(stage.platform.appChat(stage.official.appid, 'lin').lines.filter(line => line.side === 'person').map(line => line.kind), ['image', 'location'])
  })

  test('a servicer takes the chat over, and the customer takes a message back', async () => {
    const cameIn = page.waitForResponse((response) => response.url().endsWith('/act'))
    await openChat('鹿溪客服')
    await cameIn
    const [corp] = [...stage.platform.world.corps.values()]
    const [desk] = [...corp!.desks.values()]
    assert.deepEqual([...desk!.sessions.values()].map(({ entered }) => entered), [{ scene: '', scene_param: '' }])
    await page.getByRole('textbox', { name: '发消息' }).fill('写错了')
    await page.getByRole('button', { name: '发送' }).click()
    await page.getByText('0 · 未处理').waitFor()
    const field = page.getByPlaceholder('以 张薇 回复')
    await field.fill('我来看看')
    await field.press('Enter')
    await page.locator('.other .bubble', { hasText: '我来看看' }).waitFor()
    await page.getByText('3 · 企业微信坐席接待').waitFor()
    assert.equal(await page.locator('.other').getByRole('button', { name: '撤回' }).count(), 0)
    await page.locator('.servicers li', { hasText: '张薇' }).getByRole('button', { name: '撤回上一条' }).click()
    await page.locator('.notice', { hasText: '张薇 撤回了一条消息' }).waitFor()
    const own = page.locator('.own').first()
    await own.hover()
    await own.getByRole('button', { name: '撤回' }).click()
    await page.locator('.notice', { hasText: /^撤回了一条消息/ }).waitFor()
  })

  test('switches are set, time is turned, and an address that does not prove itself is refused', async () => {
    const account = await stage.listen(stage.uncertified.appid)
    account.answer = () => ({ body: 'hello' })
    await page.goto(`${stage.platform.addresses.open}/`)
    await page.getByRole('tab', { name: '故障' }).click()
    await page.getByRole('switch', { name: /重试风暴/ }).click()
    await page.getByRole('button', { name: '48 小时' }).click()
    await page.getByText('已拨快 48 h').waitFor()
    assert.equal(stage.platform.world.faults.retryStorm, true)
    await page.getByRole('tab', { name: '账号' }).click()
    const form = page.locator('details').first()
    await form.getByLabel('服务器地址 URL').fill(account.settings.url)
    await form.getByRole('button', { name: '随机生成' }).click()
    await form.getByRole('button', { name: '提交' }).click()
    await page.getByText('应答的内容不对：hello').waitFor()
    assert.equal(stage.official.callback, undefined)
  })

  test('on a phone in English either side fills the screen', async () => {
    const small = await (await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })).newPage()
    await small.goto(`${stage.platform.addresses.open}/`)
    await small.getByRole('heading', { name: 'Chats' }).waitFor()
    assert.equal(await small.locator('.panel').isVisible(), false)
    await small.getByRole('tab', { name: 'Backstage' }).click()
    await small.getByText('Open a chat on the phone first.').waitFor()
    assert.ok((await small.evaluate(() => document.documentElement.scrollWidth)) <= 390, 'nothing sticks out')
    await small.context().close()
  })

  test('a servicer\'s side bar opens in a window of its own, where WeCom knows the member without asking', async () => {
    await stage.close()
    stage = await startStage({
      toolbarPage: async corpid => `${stage.platform.addresses.open}/connect/oauth2/authorize?${new URLSearchParams({ appid: corpid, redirect_uri: `${stage.platform.addresses.open}/files/mark.svg`, response_type: 'code', scope: 'snsapi_base', state: 's1' }).toString()}`,
    })
    stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'lin').text('在吗')
    await openChat('鹿溪客服')
    const opened = page.waitForEvent('popup')
    await page.locator('.servicers li', { hasText: '李军' }).getByRole('button', { name: '打开侧边栏' }).click()
    const side = await opened
    await side.waitForURL(/mark\.svg\?code=/)
    const corp = await stage.corpApi()
    assert.equal((await corp.get('/cgi-bin/auth/getuserinfo', { code: new URL(side.url()).searchParams.get('code') ?? '' })).userid, 'lijun')
    // The next opening is another window, in which nothing is left of what the page kept in this one.
    await side.evaluate(() => sessionStorage.setItem('who', 'lijun'))
    const next = page.waitForEvent('popup')
    await page.locator('.servicers li', { hasText: '李军' }).getByRole('button', { name: '打开侧边栏' }).click()
    const fresh = await next
    await fresh.waitForURL(/mark\.svg\?code=/)
    assert.deepEqual([side.isClosed(), await fresh.evaluate(() => sessionStorage.getItem('who'))], [true, null])
    await fresh.goto(`${stage.platform.addresses.open}/`)
    await fresh.addScriptTag({ url: '/toolbar.js' })
    assert.deepEqual(await fresh.evaluate(() => ['WeixinJSBridge' in window, navigator.userAgent.includes('wxwork')]), [true, true])
  })

  test('a page of the toolbar learns the customer only after its signatures were checked', async () => {
    const corp = await stage.corpApi()
    const ticket = String((await corp.get('/cgi-bin/ticket/get', { type: 'agent_config' })).ticket)
    const ma = stage.platform.kfChat(stage.corp.corpid, stage.desk.id, 'ma')
    ma.text('你好')
    await page.addInitScript({ content: toolbarScript({ open: stage.platform.addresses.open, entry: 'single_kf_tools', external: ma.external, userid: 'zhangwei', desk: stage.desk.id }) })
    const sidebar = await stage.listen(stage.uncertified.appid)
    sidebar.answer = () => ({ body: '<link rel="icon" href="data:,"><p>sidebar</p>' })
    const url = `${sidebar.settings.url}?sidebar=1`
    await page.goto(url)
    const invoke = (name: string, params: object) => page.evaluate(([called, given]) => new Promise<Record<string, unknown>>(told => {
      (window as unknown as { WeixinJSBridge: { invoke(name: unknown, params: unknown, told: unknown): void } }).WeixinJSBridge.invoke(called, given, told)
    }), [name, params] as const)
    assert.match(String((await invoke('getCurExternalContact', {})).err_msg), /no permission/)
    const signed = (address: string) => ({ corpid: stage.corp.corpid, agentid: stage.app.agentid, nonceStr: 'n', timestamp: '17', signature: signPage(ticket, 'n', '17', address), jsApiList: ['getCurExternalContact', 'sendChatMessage'] })
    assert.equal((await invoke('agentConfig', signed(`${url}&more=1`))).err_code, 40093)
    assert.equal((await invoke('agentConfig', signed(url))).err_msg, 'ok')
    assert.equal((await invoke('getCurExternalContact', {})).userId, ma.external)
    assert.match(String((await invoke('sendChatMessage', { msgtype: 'text', text: { content: '订单已发货' } })).err_msg), /ok$/)
    assert.deepEqual([ma.lines.at(-1)?.side, ma.lines.at(-1)?.content.content], ['colleague', '订单已发货'])
    assert.equal(stage.platform.world.journal.toolbar.length, 1)
  })
})
