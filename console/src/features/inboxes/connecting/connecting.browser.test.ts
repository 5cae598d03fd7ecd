import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, describe } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { editProfile } from '@yanshu/contract/people.ts'
import { startPlatform, type Platform } from '../../../../../demo/wechat-platform/platform.ts'
import { openConsole } from '../../../../../server/testkit/stories/agent-page.ts'
import { phone } from '../../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../../server/testkit/stories/story.ts'

describe('connecting inboxes', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })
  let platform: Platform
  before(async () => {
    platform = await startPlatform()
  })
  after(() => platform.close())

  story('an administrator connects an official account: a wrong secret is mended, the platform verifies, the checks pass, messages come', stage, async play => {
    const [official] = [...platform.world.apps.values()]
    const page = await makeInbox(play, '微信公众号', '鹿溪优选公众号')
    await play.shoot(page, 'official-new')
    await page.getByLabel('AppID', { exact: true }).fill('鹿溪优选')
    await page.getByLabel('AppSecret').fill('0123456789abcdef0123456789abcdef')
    await atStandIn(page, platform.addresses.api)
    await page.getByRole('button', { name: '保存，下一步' }).click()
    await page.getByText('AppID 以 wx 开头').waitFor()
    await page.getByLabel('AppID', { exact: true }).fill(` ${official!.appid} `)
    await page.getByRole('button', { name: '保存，下一步' }).click()

    const handed = await handedOver(page)
    await play.shoot(page, 'official-platform')
    assert.match(handed.token, /^[A-Za-z0-9]{32}$/)
    assert.match(handed.key, /^[A-Za-z0-9]{43}$/)
    const wrong = await platform.configure(official!.appid, { ...handed, token: 'another', mode: 'safe', format: 'xml' })
    assert.equal(wrong.accepted, false)
    await page.getByText('签名对不上').waitFor()
    await play.shoot(page, 'official-refused')
    const verdict = await platform.configure(official!.appid, { ...handed, mode: 'safe', format: 'xml' })
    assert.equal(verdict.accepted, true, JSON.stringify(verdict))

    await page.getByRole('button', { name: '开始检查' }).click()
    await page.getByText('怎么处理').waitFor()
    await page.getByText('回到上面的「账号信息」点「更换」').waitFor()
    await play.shoot(page, 'official-wrong-secret')
    await page.getByRole('button', { name: /账号信息/ }).click()
    await page.getByRole('button', { name: '更换 AppSecret' }).click()
    await page.getByLabel('AppSecret').fill(official!.secret)
    // What is not saved is not what is tried: the folded step and the checks say so.
    await page.getByRole('button', { name: /检查连接/ }).click()
    await page.getByRole('button', { name: /账号信息.*未保存/ }).waitFor()
    await page.getByText('账号信息改过但还没有保存').waitFor()
    await play.shoot(page, 'official-unsaved')
    await page.getByRole('button', { name: '去保存' }).click()
    await page.getByRole('button', { name: /^保\s*存$/ }).click()
    await page.getByRole('button', { name: '开始检查' }).click()
    await page.getByText('全部正常').waitFor()
    await page.getByRole('button', { name: '启用渠道' }).click()
    await page.getByText('发一条消息试试').waitFor()
    await play.shoot(page, 'official-on')

    const lin = platform.appChat(official!.appid, 'lin')
    lin.subscribe()
    lin.text('你们周末发货吗')
    await platform.settled()
    await page.getByRole('link', { name: '去看会话' }).click()
    await page.getByRole('tab', { name: /全部/ }).click()
    await page.locator('.desk-row').first().waitFor()
    await play.shoot(page, 'official-conversation')
    assert.deepEqual(unexpected(play), [])
  })

  story('WeCom’s account is chosen from a list, and no secret comes back to the page', stage, async play => {
    const [corp] = [...platform.world.corps.values()]
    const [own] = [...corp!.desks.values()]
    const app = corp!.apps[0]!
    const page = await makeInbox(play, '微信客服（企业微信）', '微信客服')
    await page.getByLabel('企业 ID').fill(corp!.corpid)
    await page.getByRole('button', { name: '从列表中选择' }).click()
    await page.getByText('密钥是一串较长的字母和数字').waitFor()
    await page.getByLabel('应用 Secret').fill(app.secret)
    await atStandIn(page, platform.addresses.qyapi)
    await page.getByRole('button', { name: '保存，下一步' }).click()
    const handed = await handedOver(page)
    const verdict = await platform.configure(`${corp!.corpid}/${app.agentid}`, { ...handed, mode: 'safe', format: 'xml' })
    assert.equal(verdict.accepted, true, JSON.stringify(verdict))
    await page.getByText('请选择要接入的客服账号').waitFor()
    await page.getByRole('button', { name: '从列表中选择' }).click()
    await page.getByRole('dialog').getByRole('button', { name: own!.name }).waitFor()
    await play.shoot(page, 'kf-choices')
    await page.getByRole('dialog').getByRole('button', { name: own!.name }).click()
    assert.equal(await page.getByLabel('客服账号 ID').inputValue(), own!.id)
    await play.shoot(page, 'kf-chosen')
    await page.getByRole('button', { name: /^保\s*存$/ }).click()
    await page.getByRole('button', { name: '开始检查' }).click()
    await page.getByText('接待方式').first().waitFor()
    await play.shoot(page, 'kf-checked')

    await page.reload()
    await page.getByRole('button', { name: /在平台后台填写/ }).click()
    await page.getByText(/不再显示/).first().waitFor()
    const text = await page.content()
    for (const secret of [app.secret, handed.token, handed.key]) assert.ok(!text.includes(secret))
    await page.getByRole('button', { name: '接入说明' }).click()
    await page.getByText('先在「应用管理 → 自建」里创建一个应用').waitFor()
    await play.shoot(page, 'kf-help')
    assert.deepEqual(unexpected(play), [])
  })

  story('a mini program is connected on a phone, in English', stage, async play => {
    const [, , mini] = [...platform.world.apps.values()]
    await play.call(editProfile, { input: { language: 'en-US' } }, await play.token('admin'))
    const page = await makeInbox(play, 'WeChat mini program', 'Luxi mini program', { add: 'New inbox', name: 'Name', make: 'New' }, { ...phone, locale: 'en-US' })
    await page.getByLabel('AppID', { exact: true }).fill(mini!.appid)
    await page.getByLabel('AppSecret').fill(mini!.secret)
    await page.getByText('More settings').click()
    await page.getByLabel('Address of the platform').fill(platform.addresses.api)
    await page.getByRole('button', { name: 'Save and go on' }).click()
    const handed = await handedOver(page, ['Server address (URL)', 'Token', 'EncodingAESKey'])
    await play.shoot(page, 'mini-phone')
    const verdict = await platform.configure(mini!.appid, { ...handed, mode: 'safe', format: 'json' })
    assert.equal(verdict.accepted, true, JSON.stringify(verdict))
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('All right', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Switch on' }).last().click()
    await page.getByText('Send a message to try it').waitFor()
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    assert.equal(sideways, false)
    assert.deepEqual(unexpected(play), [])
  })

  story('a system of one’s own proves itself by a signed message before its inbox is on; a new secret ends the old one', stage, async play => {
    await play.call(editProfile, { input: { language: 'zh-CN' } }, await play.token('admin'))
    const page = await makeInbox(play, '自有渠道', '门店收银')
    await page.getByRole('button', { name: '保存，下一步' }).click()
    const [url, secret] = await copied(page, ['服务器地址（URL）', '签名密钥'])
    assert.equal(await post(url!, secret!, 'm-1'), 404)
    await page.getByRole('button', { name: '开始检查' }).waitFor()
    await page.getByRole('button', { name: /交给对方系统/ }).click()
    await page.getByText('对方系统的签名正确').waitFor()
    await page.getByRole('button', { name: '重新生成' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '重新生成' }).click()
    await page.getByText('正在等对方系统发来第一条消息').waitFor()
    const [, another] = await copied(page, ['服务器地址（URL）', '签名密钥'])
    assert.notEqual(another, secret)
    assert.equal(await post(url!, secret!, 'm-2'), 403)
    await page.getByText('没有通过').waitFor()
    assert.equal(await post(url!, another!, 'm-3'), 404)
    await page.getByText('对方系统的签名正确').waitFor()
    await page.getByRole('button', { name: /检查连接/ }).click()
    await page.getByRole('button', { name: '开始检查' }).click()
    await page.getByRole('button', { name: '启用渠道' }).click()
    await page.getByText('发一条消息试试').waitFor()
    assert.equal(await post(url!, another!, 'm-4'), 200)
    await page.getByRole('button', { name: '停用', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
    await page.getByText('已停用').first().waitFor()
    assert.equal(await post(url!, another!, 'm-5'), 404)
    assert.deepEqual(unexpected(play), [])
  })
})

/** What the enterprise's own program posts, signed as Standard Webhooks say. Gives the status. */
async function post(url: string, secret: string, id: string): Promise<number> {
  const body = JSON.stringify({ events: [{ event: 'message', id, contact: 'till-7', parts: [{ type: 'text', text: '小票打不出来' }] }] })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')
  const { status } = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` } })
  return status
}

/** Chooses the channel, names the inbox and comes to its page. */
async function makeInbox(play: Play, channel: string, name: string, words = { add: '新建渠道', name: '渠道名称', make: '新建' }, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await openConsole(play, 'admin', { path: '/inboxes', ...options })
  await page.getByRole('button', { name: words.add }).click()
  await page.getByRole('radio', { name: channel }).check()
  await play.shoot(page, 'new-inbox')
  await page.getByRole('dialog').getByLabel(words.name, { exact: true }).fill(name)
  await page.getByRole('dialog').getByRole('button', { name: new RegExp([...words.make].join('\\s*')) }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  return page
}

/** The stand-in takes the platform's place. */
async function atStandIn(page: Page, address: string): Promise<void> {
  await page.getByText('更多设置').click()
  await page.getByLabel('接口地址').fill(address)
}

/** What an administrator copies into the platform's console. */
async function handedOver(page: Page, labels = ['服务器地址（URL）', '令牌（Token）', '消息加解密密钥（EncodingAESKey）']): Promise<{ url: string; token: string; key: string }> {
  const [url = '', token = '', key = ''] = await copied(page, labels)
  return { url, token, key }
}

function copied(page: Page, labels: string[]): Promise<string[]> {
  return Promise.all(labels.map(async label => (await page.locator('pre').and(page.getByLabel(label)).textContent()) ?? ''))
}

/** A browser also complains of the refusals that a story is about. */
function unexpected({ complaints }: Play): string[] {
  return complaints.filter(each => !/answered 400|status of 400/.test(each))
}
