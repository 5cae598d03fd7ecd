import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, describe } from 'node:test'
import { putSettings } from '@yanshu/contract/administration.ts'
import { listBrands, makeBrand } from '@yanshu/contract/brands.ts'
import { listContacts } from '@yanshu/contract/contacts.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { listWebhooks, makeWebhook } from '@yanshu/contract/webhooks.ts'
import { openReceiver } from '../../src/modules/webhooks/testkit/receiver.ts'
import { beginAVisit } from '../visit.ts'
import { openConsole } from './agent-page.ts'
import { phone } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { until, untilEqual } from './until.ts'

describe('integration', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('an administrator makes a webhook, lists its address, tests it, and reads and replays what was sent', stage, async (play) => {
    const receiver = await openReceiver()
    after(() => receiver.close())
    const { page } = await openConsole(play, 'admin', { path: '/webhooks' })
    await page.getByText('还没有事件推送').waitFor()
    await play.shoot(page, 'webhooks-empty')
    await page.getByRole('button', { name: '新建推送' }).first().click()
    await page.getByLabel('名称').fill('CRM 同步')
    await page.getByLabel('接收地址').fill(`${receiver.origin}/in`)
    await page.getByLabel(/有新消息/).check()
    await page.getByRole('button', { name: /保\s?存/ }).click()
    // An address inside is refused until it is listed, and the form says where that is done.
    await page.getByText('必须是 https；内网的 http 地址请先登记').waitFor()
    await page.getByRole('link', { name: '去系统设置登记' }).waitFor()
    await play.shoot(page, 'webhook-refused')
    await play.call(putSettings, { params: { name: 'webhooks' }, input: { values: { listed: [receiver.origin] }, revision: 0 } }, await play.token('admin'))
    await page.getByRole('button', { name: /保\s?存/ }).click()
    const secret = page.getByLabel('签名密钥', { exact: true }).locator('visible=true').last()
    await page.getByText('密钥只显示这一次').waitFor()
    assert.match(await secret.innerText(), /whsec_/)
    await play.shoot(page, 'webhook-secret')
    await page.getByRole('button', { name: '已保存' }).click()

    await page.getByRole('button', { name: '发送测试' }).click()
    await page.getByText(/对方已收到：状态 204/).waitFor()
    assert.equal(receiver.received.at(-1)?.body.type, 'ping')
    await play.shoot(page, 'webhooks')

    const { items: [inbox] } = await play.call((await import('@yanshu/contract/brands.ts')).listInboxes, {}, await play.token('admin'))
    const visit = await beginAVisit(play.call, inbox!.id)
    const send = (clientId: string, text: string) => visit.token().then((token) => fetch(`${play.server.base}/api/visitor/conversation/${visit.conversation}/messages`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ clientId, parts: [{ type: 'text', text }] }),
    }))
    await send('client-1', '你好，我的订单到哪了？')
    await until('it is sent', () => receiver.received.some((each) => each.text.includes('我的订单到哪了')))
    await page.getByRole('link', { name: '推送记录' }).click()
    await page.getByText('已送达').first().waitFor()
    await play.shoot(page, 'deliveries')
    const before = receiver.received.length
    await page.getByRole('button', { name: '重新发送' }).last().click()
    await until('it is sent again', () => receiver.received.length > before)
    await page.getByRole('table').getByRole('button', { name: /年/ }).last().click()
    await page.locator('.delivery-body').waitFor()
    await play.shoot(page, 'delivery')
    assert.deepEqual(play.complaints.filter((each) => !isWanted(each)), [])
  })

  story('an administrator makes an API key, uses it, and revokes it', stage, async (play) => {
    const { page } = await openConsole(play, 'admin', { path: '/api-keys' })
    await page.getByRole('button', { name: '新建密钥' }).first().click()
    await page.getByLabel('用途').fill('数据仓库')
    await page.getByRole('button', { name: /新\s?建$/ }).last().click()
    await page.getByText('至少勾选一项').waitFor()
    await page.getByLabel('查看客户').check()
    assert.equal(await page.getByLabel('管理人员').count(), 0)
    await play.shoot(page, 'api-key-new')
    await page.getByRole('button', { name: /新\s?建$/ }).last().click()
    await page.getByText('密钥只显示这一次').waitFor()
    await play.shoot(page, 'api-key-once')
    const [secret = ''] = /ysk_[\w-]{43}/.exec(await page.locator('.ant-modal').innerText()) ?? []
    await play.call(listContacts, {}, secret)
    await page.getByRole('button', { name: '已保存' }).click()
    await page.getByText(`ysk_…${secret.slice(-4)}`).waitFor()
    await play.shoot(page, 'api-keys')
    await page.getByRole('button', { name: /吊\s?销/ }).click()
    await page.locator('.ant-modal-confirm').getByRole('button', { name: /吊\s?销/ }).click()
    await page.getByText('还没有 API 密钥').waitFor()
    await assert.rejects(play.call(listContacts, {}, secret), { status: 401 })
    assert.deepEqual(play.complaints.filter((each) => !isWanted(each)), [])
  })

  story('an administrator takes the settings out, changes the file, sees what would happen and brings it in', stage, async (play) => {
    const { page } = await openConsole(play, 'admin', { path: '/settings/transfer' })
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载配置文件' }).click()])
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { parts: Record<string, Record<string, unknown>[]> }
    const drop = (content: object) => page.locator('input[type=file]').setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) })
    await drop(file)
    await page.getByText('内容与现在一致').waitFor()
    const brands = [...file.parts['brands']!, { name: '青禾家居', timeZone: 'Asia/Shanghai', domains: ['qinghe.example.cn'] }]
    const group = { name: '新组', members: [{ person: '@person:nobody', skill: 50 }], inboxes: [], isDefault: false }
    await drop({ ...file, parts: { ...file.parts, groups: [group], brands } })
    await page.getByText('这些人在这里不存在：nobody').waitFor()
    assert.equal(await page.getByRole('button', { name: '导入 2 项' }).isDisabled(), true)
    await page.getByLabel('不加入这些人，导入其余部分').check()
    await drop({ ...file, parts: { ...file.parts, groups: [{ ...group, inboxes: ['@inbox:没有'] }], brands } })
    await page.getByText('文件没有导入，没有任何改动').waitFor()
    await page.getByText('接入渠道 第 1 个').waitFor()
    await play.shoot(page, 'import-refused')
    await drop({ ...file, parts: { ...file.parts, brands, tarot: [] } })
    await page.getByText('青禾家居').waitFor()
    const go = page.getByRole('button', { name: '导入 1 项' })
    assert.equal(await go.isDisabled(), true)
    await page.getByLabel('跳过这些，导入其余部分').check()
    await play.shoot(page, 'import-preview')
    await go.click()
    await page.getByText('配置已导入').waitFor()
    assert.deepEqual((await play.call(listBrands, {}, await play.token('admin'))).items.map((each) => each.domains), [[], ['qinghe.example.cn']])
    await page.goto(`${play.server.base}/console/inboxes/brands`)
    await page.getByText('qinghe.example.cn').waitFor()
    await page.getByRole('button', { name: '青禾家居' }).click()
    await page.getByLabel('网站域名').waitFor()
    await play.shoot(page, 'brand-domains')
    assert.deepEqual(play.complaints.filter((each) => !isWanted(each)), [])
  })

  for (const [language, size, options] of [['en-US', '390', phone], ['zh-CN', '390', phone], ['en-US', '1440', { viewport: { width: 1440, height: 900 } }]] as const) {
    story(`the pages fit a window of ${size} in ${language}`, stage, async (play) => {
      await play.call(editProfile, { input: { language } }, await play.token('admin'))
      await furnish(play)
      const { page } = await openConsole(play, 'admin', { ...options, locale: language, path: '/webhooks' })
      const { items: [webhook] } = await play.call(listWebhooks, {}, await play.token('admin'))
      for (const path of ['/webhooks', `/webhooks/${webhook!.id}`, '/api-keys', '/settings/transfer', '/settings', '/inboxes/brands']) {
        await page.goto(`${play.server.base}/console${path}`)
        await page.locator('.main h1').first().waitFor()
        await untilEqual(() => page.locator('.bones, .ant-skeleton, [aria-busy=true]').count(), 0)
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, path)
        await play.shoot(page, `${language}-${size}${path.replace(webhook!.id, 'one').replaceAll('/', '-')}`)
      }
      await page.goto(`${play.server.base}/console/webhooks`)
      await page.locator('.page-actions button').last().click()
      await page.locator('.ant-drawer').waitFor()
      await play.shoot(page, `${language}-${size}-webhook-form`)
      assert.deepEqual(play.complaints.filter((each) => !isWanted(each)), [])
    })
  }
})

/** What was refused on purpose. */
function isWanted(complaint: string): boolean {
  return complaint.includes('422')
}

/** A second brand and a webhook, once. */
async function furnish(play: Play): Promise<void> {
  const token = await play.token('admin')
  const { items } = await play.call(listWebhooks, {}, token)
  if (items.length > 1) return
  if ((await play.call(listBrands, {}, token)).items.length < 2) await play.call(makeBrand, { input: { name: '青禾家居', timeZone: 'Asia/Shanghai', domains: ['qinghe.example.cn'] } }, token)
  await play.call(makeWebhook, { input: { description: '数据仓库', url: 'https://dw.example.cn/hooks/a-rather-long-path/that/needs/to/be/broken?token=none', events: ['conversation.closed', 'contact.changed'], brands: [], on: false } }, token)
}
