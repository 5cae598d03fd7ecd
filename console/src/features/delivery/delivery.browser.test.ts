import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import { connectOfficial, openVendor, type Vendor } from '../../../../server/testkit/vendor-stage.ts'

const sendPath = '/cgi-bin/message/custom/send'

describe('messages to a follower of an official account', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10', ENCODER: '0' } })
  let vendor: Vendor
  after(() => vendor.platform.close())
  before(async () => {
    vendor = await openVendor()
    const { call, server, token } = stage()
    await connectOfficial({ call, url: server.base, signIn: (role) => token(role === 'administrator' ? 'admin' : role) }, vendor, vendor.official, {}, { botOn: false })
  })

  story('an agent sees how many may still be sent, what did not arrive and why, and sends it again', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = agent
    const chat = vendor.platform.appChat(vendor.official.appid, 'lin')
    chat.subscribe()
    chat.text('这件羊绒衫还有灰色吗')
    await agent.openFirst()
    await page.getByText(/还可回复 [45] 条/).waitFor()
    await agent.say('有的，今天下单明天发出')
    await page.getByText('平台已接收').waitFor()
    await play.shoot(page, 'sent')

    vendor.platform.interfere(sendPath, 'lost')
    await agent.say('需要帮您留一件吗')
    await page.getByText('不确定客户是否收到').waitFor()
    vendor.platform.interfere(sendPath, 40003)
    await agent.say('灰色 M 码还剩两件')
    await page.getByText(/未送达：平台不认识该客户标识/).waitFor()
    await play.shoot(page, 'failed')
    await page.locator('.desk-message').filter({ hasText: '灰色 M 码还剩两件' }).getByRole('button', { name: '重试' }).click()
    await page.getByText('平台已接收').nth(1).waitFor()
    assert.ok(chat.lines.some(({ content }) => content['content'] === '灰色 M 码还剩两件'))

    for (const text of ['一', '二', '三']) {
      await agent.say(text)
      await page.waitForTimeout(300)
    }
    await page.getByText('可回复的条数已用完，等客户再发一条消息后即可继续').first().waitFor()
    await play.shoot(page, 'used up')
    chat.text('好的谢谢')
    await page.getByText(/还可回复 5 条/).waitFor()
    chat.unsubscribe()
    await page.getByText('客户已取消关注，回复无法送达').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await play.shoot(page, 'phone')
  })

  story('an administrator looks through what did not arrive, and has it sent again', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/undelivered' })
    await page.getByRole('heading', { name: '未送达消息' }).first().waitFor()
    await page.getByText('平台没有及时答复').first().waitFor()
    await play.shoot(page, 'list')
    vendor.platform.appChat(vendor.official.appid, 'lin').subscribe()
    vendor.platform.appChat(vendor.official.appid, 'lin').text('还在吗')
    await page.getByRole('button', { name: '仍要重发' }).first().click()
    await page.getByText('平台没有及时答复').waitFor({ state: 'detached' })
    await page.setViewportSize(phone.viewport!)
    await play.shoot(page, 'list on a phone')
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByLabel('原因').click()
    await page.getByText('企业尚未认证，可接待客户数已达上限').click()
    await page.getByText('没有符合条件的消息').waitFor()
    await play.shoot(page, 'nothing')
    assert.deepEqual(play.complaints, [])
  })
})
