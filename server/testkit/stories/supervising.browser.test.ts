import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe } from 'node:test'
import type { Page } from 'playwright-core'
import { listSlaPolicies, makeSlaPolicy, orderSlaPolicies, removeSlaPolicy } from '@yanshu/contract/sla.ts'
import { beginVisit, openConversation, visitorMessages, visitorSend } from '@yanshu/contract/visitor.ts'
import { listInboxes } from '@yanshu/contract/brands.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { newId } from '../../src/base/ids.ts'
import { openConsole } from './agent-page.ts'
import { phone } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { until } from './until.ts'

/** A contact without a browser, who asks for a person. */
async function asks(play: Play, text: string) {
  const { items: [inbox] } = await play.call(listInboxes, {}, await play.token('admin'))
  const { token, contact } = await play.call(beginVisit, { input: { inbox: inbox!.id } })
  const { id } = await play.call(openConversation, { input: {} }, token)
  const say = (said: string) => play.call(visitorSend, { params: { id }, input: { clientId: newId(), parts: [{ type: 'text', text: said }] } }, token)
  await say('转人工')
  await say(text)
  const reads = async () => JSON.stringify((await play.call(visitorMessages, { params: { id }, query: { since: 0, limit: 200 } }, token)).messages)
  return { id, name: contact.name, say, reads }
}
const dialog = (page: Page) => page.locator('.ant-modal').last()

describe('supervising', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('a supervisor watches the floor live, whispers, barges in, takes over and closes by force', stage, async play => {
    await play.call(makeSlaPolicy, { input: { name: `标准 ${newId().slice(-4)}`, enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: 60_000, resolution: 3_600_000 }, businessHours: false, warnAt: 80, raisePriority: false } }, await play.token('zhuguan'))
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = await openConsole(play, 'zhuguan', { path: '/floor', state: 'busy' })
    await page.getByText('小林').first().waitFor()
    const contact = await asks(play, '我的快递到哪了')
    const row = page.locator('.rows tbody tr', { hasText: contact.name })
    await row.getByText(/首次回复还剩/).waitFor()
    await row.getByText('我的快递到哪了').waitFor()
    await play.shoot(page, 'floor')
    await row.getByRole('button').click()
    await page.locator('.watch [role=log]').getByText('我的快递到哪了').waitFor()
    await contact.say('有人在吗')
    await page.locator('.watch [role=log]').getByText('有人在吗').waitFor()

    await page.getByLabel('悄悄话', { exact: true }).fill('先查物流再回复')
    await page.getByRole('button', { name: '发送悄悄话' }).click()
    await agent.openFirst()
    await agent.sees('先查物流再回复')
    await play.shoot(page, 'floor-watch')

    await page.getByRole('button', { name: '插话', exact: true }).click()
    await dialog(page).getByRole('button', { name: '插话', exact: true }).click()
    await page.locator('.watch .desk-area').fill('我是主管，正在帮您查')
    await page.locator('.watch .desk-area').press('Enter')
    await until('the contact reads it', async () => (await contact.reads()).includes('我是主管，正在帮您查'))
    assert.ok(!(await contact.reads()).includes('先查物流'))

    await page.getByRole('button', { name: '接管', exact: true }).click()
    await play.shoot(page, 'floor-take-over')
    await dialog(page).getByRole('button', { name: '接管', exact: true }).click()
    await page.locator('.watch').getByText('这个会话由你接待').waitFor()

    const second = await asks(play, '刷屏刷屏刷屏')
    // Not by Escape: it would close the tip of the button under the mouse first.
    await page.locator('.ant-modal-wrap:visible').waitFor({ state: 'detached' })
    await page.locator('.watch .ant-drawer-close').click()
    await page.locator('.rows tbody tr', { hasText: second.name }).getByRole('button').click()
    await page.getByRole('button', { name: '强拆', exact: true }).click()
    await dialog(page).getByRole('button', { name: '强拆', exact: true }).click()
    await dialog(page).getByText('请写明原因').waitFor()
    await dialog(page).locator('textarea').fill('恶意刷屏')
    await dialog(page).getByRole('button', { name: '强拆', exact: true }).click()
    await until('it is closed', async () => (await second.reads()).includes('force_closed'))
    await until('it is off the floor', async () => (await page.locator('.rows tbody tr', { hasText: second.name }).count()) === 0)
    assert.deepEqual(play.complaints, [])
  })

  story('words are made, tried and switched; an address is kept out', stage, async play => {
    const { page } = await openConsole(play, 'zhuguan', { path: '/moderation' })
    await page.getByText('私下交易').first().waitFor()
    await page.getByRole('button', { name: '新建敏感词' }).click()
    await page.locator('.ant-drawer input[maxlength="100"]').fill('v')
    await page.locator('.ant-drawer').getByRole('button', { name: '保存' }).click()
    await page.getByText('太短了').waitFor()
    await page.locator('.ant-drawer input[maxlength="100"]').fill('返现红包')
    await play.shoot(page, 'moderation-word')
    await page.locator('.ant-drawer').getByRole('button', { name: '保存' }).click()
    await page.locator('.rows').getByText('返现红包').waitFor()
    await page.getByRole('button', { name: '试一试' }).click()
    await dialog(page).locator('textarea').fill('给您返 现 红包')
    await dialog(page).getByRole('button', { name: '试一试' }).click()
    await dialog(page).getByText('会被拦截').waitFor()
    await page.locator('.ant-modal-close').last().click()
    await page.locator('.ant-modal-wrap:visible').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /导入$/ }).click()
    const file = (text: string) => dialog(page).locator('input[type=file]').setInputFiles({ name: '词.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await file('词语\n甲')
    await dialog(page).getByText('第一行没有「敏感词」这一列').waitFor()
    await file('\ufeff敏感词,分类,处理\r\n返现红包,站外,拦截\r\n"加, 微信",站外,打码\r\n坏行,站外,不知道\r\n')
    await dialog(page).getByText('读到 2 个词').waitFor()
    await dialog(page).getByText('第 4 行：处理应为：提醒、打码、拦截').waitFor()
    await dialog(page).getByRole('button', { name: '导入 2 个' }).click()
    await page.getByText('新增 1 个，更新 1 个').waitFor()
    await page.locator('.rows').getByText('加, 微信').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /导出$/ }).click()
    const exported = await readFile(await (await saved).path(), 'utf8')
    assert.match(exported, /^\ufeff敏感词,分类,匹配方式,检查谁的消息,处理,启用\r\n/)
    for (const line of ['返现红包,站外,词语,双方,拦截,是', '"加, 微信",站外,词语,双方,打码,是']) assert.ok(exported.split('\r\n').includes(line), line)
    const contact = await asks(play, '有优惠吗')
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    await agent.openFirst()
    await agent.field.fill('我给您返现 红包')
    await agent.sees('含有不能发送的词：返现红包')
    await play.shoot(agent.page, 'moderation-composer')
    await agent.field.fill('我给您申请优惠券')
    await until('the warning is gone', async () => (await agent.page.locator('.desk-words').count()) === 0)
    await agent.field.press('Enter')
    await until('the contact reads it', async () => (await contact.reads()).includes('我给您申请优惠券'))
    await page.goto(`${play.server.base}/console/moderation/blacklist`)
    await page.getByRole('button', { name: '拦截地址' }).first().click()
    await dialog(page).locator('input').first().fill('203.0.113.300')
    await dialog(page).locator('input').nth(1).fill('恶意刷屏')
    await dialog(page).getByRole('button', { name: '拦截地址' }).click()
    await dialog(page).getByText('不是有效的 IP 地址').waitFor()
    await dialog(page).locator('input').first().fill('203.0.113.7/24')
    await dialog(page).getByRole('button', { name: '拦截地址' }).click()
    await page.getByText('203.0.113.0/24').waitFor()
    await play.shoot(page, 'moderation-blacklist')
    // The two that were refused on purpose.
    assert.deepEqual(play.complaints.filter(each => !each.includes('422')), [])
  })

  story('the agent is told that the time is nearly over, and with the supervisor that it is over', stage, async play => {
    const { id } = await play.call(makeSlaPolicy, { input: { name: '十秒', enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: 10_000 }, businessHours: false, warnAt: 10, raisePriority: true } }, await play.token('zhuguan'))
    const others = (await play.call(listSlaPolicies, {}, await play.token('zhuguan'))).items.map(each => each.id).filter(each => each !== id)
    await play.call(orderSlaPolicies, { input: { policies: [id, ...others] } }, await play.token('zhuguan'))
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = await openConsole(play, 'zhuguan', { path: '/canned', state: 'busy' })
    const contact = await asks(play, '怎么还没人')
    await agent.page.locator('.ant-notification-notice', { hasText: `${contact.name} 的会话快要超时` }).getByText(/^首次回复还剩 \d/).waitFor()
    await agent.page.locator('.ant-notification-notice', { hasText: `${contact.name} 的会话已超时` }).getByText(/^首次回复超时 \d/).waitFor()
    const notice = page.locator('.ant-notification-notice', { hasText: `${contact.name} 的会话已超时` })
    await notice.getByRole('button', { name: '去看看' }).click()
    await page.waitForURL('**/console/floor')
    await page.locator('.rows tbody tr', { hasText: contact.name }).getByText(/首次回复超时/).waitFor()
    await play.call(removeSlaPolicy, { params: { id } }, await play.token('zhuguan'))
    assert.deepEqual(play.complaints, [])
  })

  story('a service level is made, put first, switched off and removed', stage, async play => {
    const { page } = await openConsole(play, 'zhuguan', { path: '/floor/levels' })
    const drawer = page.locator('.ant-drawer').last()
    const levels = page.locator('article.card')
    await page.getByRole('button', { name: '新建时限' }).first().click()
    await drawer.getByPlaceholder('例如：售前标准').fill('大促加急')
    await drawer.getByRole('spinbutton', { name: '首次回复' }).fill('5')
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('时限在 10 秒到 90 天之间').waitFor()
    await drawer.getByRole('spinbutton', { name: '首次回复' }).fill('30')
    await play.shoot(page, 'level-drawer')
    await drawer.getByRole('button', { name: '保存' }).click()
    await levels.filter({ hasText: '大促加急' }).getByText('30 秒').waitFor()
    const up = page.getByRole('button', { name: '把「大促加急」上移' })
    for (let at = await levels.count(); at > 1; at--) {
      await up.click()
      await until('it moved', async () => (await levels.nth(at - 2).innerText()).includes('大促加急'))
    }
    await page.getByRole('switch', { name: '启用「大促加急」' }).click()
    await until('it is off', async () => (await page.getByRole('switch', { name: '启用「大促加急」' }).getAttribute('aria-checked')) === 'false')
    await levels.first().getByRole('button', { name: '删除' }).click()
    await dialog(page).getByRole('button', { name: '删除' }).click()
    await until('it is gone', async () => (await levels.filter({ hasText: '大促加急' }).count()) === 0)
    assert.deepEqual(play.complaints, [])
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    story(`every page of supervisors fits a phone in ${language}`, stage, async play => {
      await play.call(editProfile, { input: { language } }, await play.token('zhuguan'))
      await asks(play, '请问怎么退货')
      for (const [size, options] of [['phone', phone], ['desktop', {}]] as const) {
        const { page } = await openConsole(play, 'zhuguan', { ...options, locale: language, path: '/floor' })
        for (const path of ['/floor', '/floor/breaches', '/floor/levels', '/floor/alarms', '/floor/moods', '/moderation', '/moderation/hits', '/moderation/blacklist']) {
          await page.goto(`${play.server.base}/console${path}`)
          await page.locator('.page-head').waitFor()
          await until('the page is read', async () => (await page.locator('.bones').count()) === 0)
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is no wider than the window`)
          await play.shoot(page, `${language}-${size}${path.replaceAll('/', '-')}`)
        }
      }
      assert.deepEqual(play.complaints, [])
    })
  }
})
