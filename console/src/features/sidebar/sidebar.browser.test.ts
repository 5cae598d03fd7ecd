import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { makeCanned } from '@yanshu/contract/canned.ts'
import { listConversations } from '@yanshu/contract/conversations.ts'
import { toolbarScript } from '../../../../demo/wechat-platform/open/bridge.ts'
import type { Toolbar } from '../../../../demo/wechat-platform/open/bridge.ts'
import { connectKf, openVendor, until } from '../../../../server/testkit/vendor-stage.ts'
import type { Vendor } from '../../../../server/testkit/vendor-stage.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../server/testkit/stories/story.ts'

const goods = { id: 'cup', title: '白瓷杯', price: 2900, url: '/demo/', image: 'https://shop.example/cup.jpg' }

describe('the page beside a chat in WeCom', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })
  let vendor: Vendor
  before(async () => { vendor = await openVendor() })
  after(() => vendor.platform.close())

  story('a servicer binds the account once, sees who it is and what was bought, sends into the chat; strangers stay outside, other chats get nothing', stage, async play => {
    const { platform, corp, desk } = vendor
    const inbox = await connectKf({ call: play.call, url: play.server.base, signIn: () => play.token('admin') }, vendor, { agentId: vendor.app.agentid, signInHost: platform.addresses.open })
    const ma = platform.kfChat(corp.corpid, desk.id, 'ma')
    ma.enter()
    ma.text('你们的杯子会不会掉釉')
    await until(async () => (await play.call(listConversations, { query: { inbox: inbox.id } }, await play.token('admin'))).items[0], 'nothing came in')
    ma.take('zhangwei')
    const input = { folder: '', scope: { kind: 'own' as const } }
    const token = await play.token('xiaolin')
    await play.call(makeCanned, { input: { ...input, title: '问候客户', parts: [{ type: 'text', text: '{{contact}}您好，{{agent}}为您服务' }, { type: 'goods', goods }] } }, token)
    await play.call(makeCanned, { input: { ...input, title: '查订单进度', parts: [{ type: 'text', text: '订单{{order}}正在路上' }] } }, token)

    const page = await openToolbar({ play, vendor, inbox }, { entry: 'single_kf_tools', external: ma.external, userid: 'zhangwei', desk: desk.id })
    await page.getByText('张薇').click()
    await page.getByRole('heading', { name: '绑定你的账号' }).waitFor()
    assert.ok(!/code=|state=/.test(page.url()), page.url())
    await play.shoot(page, 'sidebar-bind')
    await signIn(page, 'xiaolin', '不对的密码-1')
    await page.getByRole('alert').waitFor()
    await signIn(page, 'xiaolin', play.server.people().find(({ login }) => login === 'xiaolin')!.password)
    await page.getByRole('heading', { name: '马晓燕' }).waitFor()

    await page.getByRole('button', { name: '关联商城账号' }).click()
    await page.getByLabel('商城账号').fill('shopper-lin')
    await page.getByRole('button', { name: '关联商城账号' }).click()
    const order = page.getByRole('article').filter({ has: page.getByRole('button', { name: /(查看|收起)物流/ }) }).first()
    await order.getByRole('button', { name: '查看物流' }).click()
    await order.locator('.desk-logistics code').waitFor()
    await play.shoot(page, 'sidebar-orders')
    await order.getByRole('button', { name: '发送订单卡片' }).click()
    await order.getByRole('button', { name: '已发送' }).waitFor()
    await page.getByRole('tab', { name: '历史' }).click()
    await page.getByRole('button', { name: '订单 LX' }).click()
    await page.getByText('你们的杯子会不会掉釉').waitFor()
    await play.shoot(page, 'sidebar-reading')
    await page.keyboard.press('Escape')
    await page.locator('.sidebar-history button:focus').waitFor()

    await page.getByRole('tab', { name: '快捷回复' }).click()
    await page.getByRole('textbox', { name: '搜索快捷回复' }).fill('问候客户')
    await page.getByRole('button', { name: '发送「问候客户」' }).click()
    await page.getByText('已发送到聊天').last().waitFor()
    // What is not known is filled in before anything goes out.
    await page.getByRole('textbox', { name: '搜索快捷回复' }).fill('查订单进度')
    await page.getByRole('button', { name: '修改「查订单进度」' }).click()
    await page.getByText('还有内容没有填写：【订单号】').waitFor()
    await play.shoot(page, 'sidebar-fill-in')
    await page.keyboard.type('LX1001')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '修改「查订单进度」' }).waitFor()

    await page.getByRole('tab', { name: '商品' }).click()
    await page.getByRole('textbox', { name: '搜索商品' }).fill('白瓷')
    await page.getByRole('button', { name: '发送「白瓷杯」' }).click()
    await until(() => (sentIn(vendor).length >= 5 ? true : undefined), 'not all arrived')
    await play.shoot(page, 'sidebar-goods')
    const [card, ...said] = sentIn(vendor)
    assert.match(card!, /^news 订单 \S+ · .+ http:\/\/127\.0\.0\.1:\d+\/demo\//)
    const goodsCard = `news 白瓷杯 ${play.server.base}/demo/`
    assert.deepEqual(said, ['text 马晓燕您好，小林为您服务', goodsCard, 'text 订单LX1001正在路上', goodsCard])
    assert.deepEqual(ma.lines.filter(({ by }) => by === '张薇').map(({ kind }) => kind), ['link', 'text', 'link', 'text', 'link'])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)

    // Bound once, the servicer gets in at once; the chat of a contact that is not theirs stays closed.
    const he = platform.kfChat(corp.corpid, desk.id, 'he')
    const stranger = await openToolbar({ play, vendor, inbox }, { entry: 'single_chat_tools', external: he.external, userid: 'zhangwei' })
    await stranger.getByText('张薇').click()
    await stranger.getByText('不能查看这位客户').waitFor()
    await play.shoot(stranger, 'sidebar-not-yours')
    platform.befriend(corp.corpid, 'he', 'zhangwei')
    await until(async () => {
      const again = stranger.getByRole('button', { name: '重试' })
      if (await again.isVisible()) await again.click()
      return await stranger.getByRole('heading', { name: '何 Amy' }).isVisible() || undefined
    }, 'the new relation was not heard of')
    await stranger.getByText('首次来访').waitFor()
    // Who never wrote can be linked, too; where the account is another contact's, whoever sees both can merge them.
    await stranger.getByRole('button', { name: '关联商城账号' }).click()
    await stranger.getByText('演示商城里有 shopper-lin').waitFor()
    await stranger.getByLabel('商城账号').fill('shopper-lin')
    await stranger.keyboard.press('Enter')
    await stranger.getByText('可以请主管来做').waitFor()
    await play.shoot(stranger, 'sidebar-taken')
    // An account that the shop has not is said so, and mended on the spot.
    await stranger.getByLabel('商城账号').fill('shoper-he')
    await stranger.keyboard.press('Enter')
    await stranger.getByText('商城里没有这个账号').waitFor()
    await play.shoot(stranger, 'sidebar-no-such-account')
    await stranger.getByRole('button', { name: '修改', exact: true }).click()
    await stranger.getByLabel('商城账号').fill('shopper-he')
    await stranger.keyboard.press('Enter')
    await stranger.getByRole('article').first().waitFor()
    await stranger.getByRole('heading', { name: '何 Amy' }).waitFor()
    await stranger.getByRole('tab', { name: '商品' }).click()
    await play.shoot(stranger, 'sidebar-first-time')

    // On a computer the page stays while the chats change.
    const before = sentIn(vendor).length
    await stranger.evaluate((external) => {
      const { WeixinJSBridge: bridge } = globalThis as unknown as { WeixinJSBridge: { invoke: (name: string, params: object, told: (result: object) => void) => void } }
      const invoke = bridge.invoke
      bridge.invoke = (name, params, told) => (name === 'getCurExternalContact' ? told({ err_msg: 'getCurExternalContact:ok', userId: external }) : invoke(name, params, told))
    }, ma.external)
    await stranger.getByRole('button', { name: '发送「白瓷杯」' }).click()
    await stranger.getByText('聊天已经换了人，没有发送').waitFor()
    await stranger.getByRole('heading', { name: '马晓燕' }).waitFor()
    assert.equal(sentIn(vendor).length, before)

    // A window is of the member who opened it, whoever is signed in in the browser.
    const colleague = await openBeside({ play, vendor, inbox }, await stranger.context().newPage(), { entry: 'single_chat_tools', external: he.external, userid: 'lijun' })
    await colleague.getByText('李军').click()
    await colleague.getByRole('heading', { name: '绑定你的账号' }).waitFor()
    await signIn(colleague, 'xiaochen', play.server.people().find(({ login }) => login === 'xiaochen')!.password)
    await colleague.getByText('不能查看这位客户').waitFor()
    await stranger.getByRole('button', { name: '重新读取' }).click()
    await stranger.getByText('这个浏览器里换了登录的人').waitFor()
    assert.equal(await stranger.getByRole('heading', { name: '马晓燕' }).count(), 0)
    await play.shoot(stranger, 'sidebar-other-person')
    await stranger.getByRole('button', { name: '回到我的账号' }).click()
    await stranger.getByText('张薇').click()
    await stranger.getByRole('heading', { name: '何 Amy' }).waitFor()

    const alone = await openBeside({ play, vendor, inbox }, await stranger.context().newPage(), { entry: 'normal', external: '', userid: 'zhangwei' })
    await alone.getByText('张薇').click()
    await alone.getByText('没有打开客户会话').waitFor()
    const { trustedHosts } = vendor.app
    Object.assign(vendor.app, { trustedHosts: [] })
    await alone.reload()
    await alone.getByText('这个网址还不是可信域名').waitFor()
    await alone.getByText(/80001/).waitFor()
    await play.shoot(alone, 'sidebar-untrusted')
    Object.assign(vendor.app, { trustedHosts })
    await alone.getByRole('button', { name: '重试' }).click()
    await alone.getByText('没有打开客户会话').waitFor()
    const profile = await openBeside({ play, vendor, inbox }, await stranger.context().newPage(), { entry: 'contact_profile', external: he.external, userid: 'zhangwei' })
    await profile.getByText('张薇').click()
    await profile.getByText('从客户资料页打开时只能查看').waitFor()
    assert.deepEqual(await profile.getByRole('tab').allTextContents(), ['订单', '历史'])
    const nobody = await openToolbar({ play, vendor, inbox }, { entry: 'single_chat_tools', external: he.external, userid: 'lin' })
    await nobody.getByText('林小满').click()
    await nobody.getByText('不是该企业的成员').waitFor()
    const outside = await play.openPage('outside', { locale: 'en-US', viewport: { width: 375, height: 667 } })
    await outside.goto(`${play.server.base}/sidebar?inbox=${inbox.id}`)
    await outside.getByText('Open this in WeCom').waitFor()
    await play.shoot(outside, 'sidebar-outside')
    assert.deepEqual(unexpected(play), [])
  })
})

interface Place { play: Play; vendor: Vendor; inbox: Inbox }

/** A window of its own that takes itself for WeCom. Its bridge asks the stand-in below an address of the page's own host, as the page's policy allows no other. */
async function openToolbar(place: Place, toolbar: Omit<Toolbar, 'open'>): Promise<Page> {
  const { play, vendor } = place
  const page = await play.openPage(`${toolbar.userid}-${toolbar.entry}`, { viewport: { width: 420, height: 800 } })
  const open = `${play.server.base}/stand-in`
  await page.context().route(`${open}/**`, async route => {
    const answer = await fetch(route.request().url().replace(open, vendor.platform.addresses.open))
    await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() })
  })
  return openBeside(place, page, toolbar)
}

/** Opens the page as the client does beside a chat. */
async function openBeside({ play, inbox }: Place, page: Page, toolbar: Omit<Toolbar, 'open'>): Promise<Page> {
  await page.addInitScript(toolbarScript({ ...toolbar, open: `${play.server.base}/stand-in` }))
  await page.goto(`${play.server.base}/sidebar?inbox=${inbox.id}`)
  return page
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录并绑定' }).click()
}

/** What the page put into chats, each in one line. */
function sentIn({ platform }: Vendor): string[] {
  return platform.world.journal.toolbar.map(({ message }) => {
    const part = message[String(message['msgtype'])] as Record<string, string>
    return [message['msgtype'], part['content'] ?? `${part['title']} ${part['link']}`].join(' ')
  })
}

/** A browser also complains of the refusals that the story is about. */
function unexpected({ complaints }: Play): string[] {
  return complaints.filter(each => !/answered 40[139]|status of 40[139]/.test(each))
}
