import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole } from './agent-page.ts'
import { visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story } from './story.ts'

const table = [
  '标题,问法,答案,分类',
  '门店自提,"能到店自提吗\n门店可以拿货吗",可以到杭州西溪门店自提，请携带取货码。,配送',
  '刻字服务,可以刻字吗,支持免费刻字，下单时备注即可。,服务',
  ',没有标题的行,这行没有标题,服务',
].join('\n')

describe('knowledge and modules', { skip: noBrowser }, () => {
  const stage = setStage()

  story('what an editor adds and imports, the bot answers with', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/knowledge' })
    await page.getByRole('button', { name: '新建条目' }).click()
    await page.getByLabel('标题', { exact: true }).fill('宠物友好')
    await page.getByLabel('客户的问法').fill('可以带宠物进店吗\n能带狗狗逛店吗')
    await page.getByLabel('答案', { exact: true }).fill('欢迎带宠物进店，请牵好绳子。')
    await play.shoot(page, 'knowledge-new')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()

    await page.getByRole('button', { name: '导入' }).click()
    await page.locator('.ant-modal input[type=file]').setInputFiles({ name: '知识.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${table}`) })
    await page.getByText('缺少标题').waitFor()
    await play.shoot(page, 'knowledge-import')
    await page.getByRole('button', { name: '跳过问题行，导入 2 条' }).click()
    await page.getByText('新增 2 条，更新 0 条').waitFor()

    const contact = await visitShop(play)
    await contact.open()
    for (const [question, answer] of [['可以带宠物进店吗', '请牵好绳子'], ['能到店自提吗', '请携带取货码']] as const) {
      await contact.say(question)
      await contact.frame.locator('.theirs .bubble', { hasText: answer }).waitFor()
    }
    assert.deepEqual(play.complaints, [])
  })

  story('while the bot is switched off contacts reach people; on again, it answers', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = await openConsole(play, 'admin', { path: '/modules' })
    await page.getByRole('switch', { name: '机器人' }).click()
    await page.getByRole('button', { name: '关闭功能' }).click()
    await page.getByText('「机器人」已关闭').waitFor()
    // What is switched off goes from other people's screens within a minute, or at once like this.
    await agent.page.reload()
    await agent.page.locator('.top .presence', { hasText: '在线' }).waitFor()
    const contact = await visitShop(play)
    await contact.open()
    await contact.say('运费怎么算')
    await contact.sees('小林 正在为您服务')
    await agent.openFirst()
    await agent.sees('运费怎么算')
    assert.equal(await contact.frame.locator('.ai').count(), 0)

    await page.getByRole('switch', { name: '机器人' }).click()
    await page.getByText('「机器人」已开启').waitFor()
    const next = await visitShop(play, { name: 'next' })
    await next.open()
    await next.say('运费怎么算')
    await next.frame.locator('.ai').first().waitFor()
    assert.deepEqual(play.complaints, [])
  })
})
