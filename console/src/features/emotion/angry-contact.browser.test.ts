import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import { until } from '../../../../server/testkit/stories/until.ts'

const angry = '你们就是骗子！等了一个星期还不发货，我要投诉到12315！'

describe('a contact who grows angry', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('is seen at once and goes to the seniors; a false alarm is marked, teaches, and is taken back', stage, async play => {
    const { page } = await openConsole(play, 'zhuguan', { path: '/floor/moods', state: 'busy' })
    await page.getByText('近 30 天没有告警').waitFor()
    await page.getByRole('radio', { name: '还没有客服接待时转' }).check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请选择技能组').waitFor()
    await page.getByLabel('哪个技能组').click()
    await page.locator('.ant-select-item-option', { hasText: '售后' }).click()
    await page.getByRole('slider').last().press('ArrowLeft')
    await play.shoot(page, 'mood-settings')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await page.getByRole('link', { name: '现场', exact: true }).last().click()

    const contact = await visitShop(play)
    await contact.open()
    await contact.say('你好，运费怎么算')
    await until('the bot answers', async () => (await contact.texts()).length >= 2)
    await contact.say(angry)
    await page.locator('.ant-notification').getByText('情绪激动').waitFor()
    await page.getByRole('region', { name: '现在有客户情绪激动' }).getByText('骗子').waitFor()
    await page.locator('.rows tbody tr', { hasText: '售后服务' }).getByRole('img', { name: /^客户情绪激动/ }).waitFor()
    await play.shoot(page, 'mood-floor')

    await page.getByRole('button', { name: '去看看' }).click()
    await page.locator('.desk-chat-head').waitFor()
    const spots = page.locator('.mood-spot')
    await spots.first().waitFor()
    assert.equal(await spots.count(), 2)
    await spots.last().hover()
    await page.locator('.mood-facts').getByText('生气').waitFor()
    await page.locator('.desk-chat-pane, .desk-details').first().hover()
    await page.locator('.mood-reasons').getByText('骗子').waitFor()
    await play.shoot(page, 'mood-curve')

    // It was none: it ends, and the same words alarm nobody any more.
    await page.locator('.mood-alarm').getByRole('button', { name: '误报' }).click()
    await page.locator('.ant-notification').getByText('已标为误报').waitFor()
    await page.locator('.mood-alarm').getByText('王主管 标为误报').waitFor()
    await until('the priority is as it was', async () => (await page.locator('.desk-row [aria-label^="优先级"]').count()) === 0)
    const other = await visitShop(play, { name: 'other' })
    await other.open()
    await other.say(angry)
    await until('the bot answers', async () => (await other.texts()).length >= 2)
    await page.goto(`${play.server.base}/console/floor/alarms`)
    const rows = page.locator('.rows tbody tr')
    await rows.first().getByText('误报', { exact: true }).waitFor()
    assert.equal(await rows.count(), 1)
    await play.shoot(page, 'mood-alarms')
    await page.setViewportSize(phone.viewport)
    await play.shoot(page, 'mood-alarms-phone')
    await rows.first().getByRole('button', { name: '撤销误报' }).click()
    await rows.first().getByText('告警中').waitFor()
    assert.deepEqual(play.complaints, [])
  })
})
