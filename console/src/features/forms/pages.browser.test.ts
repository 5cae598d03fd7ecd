import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { listForms, makeForm } from '@yanshu/contract/forms.ts'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'
import { untilEqual } from '../../../../server/testkit/stories/until.ts'

const pages = ['/forms', '/forms/new?use=pre-chat', '/labels', '/ratings']

describe('forms, labels and ratings', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('a form made here is sent, filled in by the contact and read by the agent, who is then rated', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/forms' })
    await page.getByRole('button', { name: '新建会话表单' }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('有 2 处需要修改').waitFor()
    await page.getByLabel('表单名称').fill('换货登记')
    await page.getByRole('button', { name: '添加填写项' }).click()
    await page.getByLabel('要问什么').fill('换成什么颜色')
    await page.getByLabel('类型').click()
    await page.locator('.ant-select-item-option', { hasText: '单选' }).click()
    await page.getByLabel('选项').fill('黑色\n白色')
    await page.getByRole('checkbox', { name: '必填' }).check()
    await page.getByRole('button', { name: '常用' }).click()
    await page.getByRole('menuitem', { name: '订单号' }).click()
    // The handle moves its field by keyboard, a row by pointer, and what is removed comes back.
    await page.getByRole('button', { name: '移动 第 2 项「订单号」' }).press('ArrowUp')
    await untilEqual(() => page.locator('.field-name > span:first-child').allInnerTexts(), ['订单号', '换成什么颜色 *'])
    await page.locator('.field-handle').first().dragTo(page.locator('.field').nth(1))
    await untilEqual(() => page.locator('.field-name > span:first-child').allInnerTexts(), ['换成什么颜色 *', '订单号'])
    await page.getByRole('button', { name: '删除 第 2 项「订单号」' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.locator('.contact-fields').getByText('订单号').waitFor()
    await play.shoot(page, 'form-editor')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.form-row', { hasText: '换货登记' }).getByText('1 项必填').waitFor()

    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const contact = await visitShop(play)
    await contact.open()
    await contact.say('我要换货，转人工')
    await contact.sees('小林 正在为您服务')
    await agent.openFirst()
    await agent.page.getByRole('button', { name: '发送表单' }).click()
    await agent.page.getByText('换货登记').last().click()
    const tray = agent.page.locator('.desk-tray-item')
    if (await tray.count() > 0) await agent.send()
    await contact.frame.getByLabel('换成什么颜色').selectOption('白色')
    await contact.frame.getByLabel('订单号').fill('LX20260001')
    await contact.frame.getByRole('button', { name: '提交' }).click()
    await contact.sees('已填写')
    await agent.page.locator('.desk-message').getByText('LX20260001').waitFor()

    await agent.page.locator('.desk-chat-head').getByRole('button', { name: '更多', exact: true }).click()
    await agent.page.getByRole('menuitem', { name: '邀请评价' }).click()
    await contact.frame.getByRole('radio', { name: /4/ }).check()
    await contact.frame.getByLabel('还想说点什么').fill('换得很快')
    await contact.frame.getByRole('button', { name: '提交评价' }).click()
    await contact.sees('已评价，谢谢您')
    await page.goto(`${play.server.base}/console/ratings`)
    const row = page.locator('.rows tbody tr', { hasText: '换得很快' })
    await row.getByRole('img', { name: '4 星 · 满意' }).waitFor()
    await row.getByText('小林').waitFor()
    await row.getByRole('link', { name: /^访客/ }).waitFor()
    await page.getByRole('region', { name: '小计' }).getByText('统计了下面全部 1 条').waitFor()
    await play.shoot(page, 'ratings')
    await page.getByLabel('评分').click()
    await page.locator('.ant-select-item-option', { hasText: '1 星' }).click()
    await page.getByText('没有符合条件的评价').waitFor()
    await page.getByLabel('评分').click()
    await page.locator('.ant-select-item-option', { hasText: '4 星' }).click()
    await row.getByRole('link').click()
    await page.locator('.desk-chat-head').waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('a form is turned off, changed and removed; leaving unsaved changes is asked about', stage, async play => {
    const { call, token } = play
    await call(makeForm, { input: { title: '旧表单', use: 'message', enabled: true, inboxes: [], fields: [{ key: 'why', kind: 'text', label: '为什么', required: false }] } }, await token('admin'))
    const { page } = await openConsole(play, 'admin', { path: '/forms' })
    const row = page.locator('.form-row', { hasText: '旧表单' })
    await row.getByRole('switch', { name: '启用「旧表单」' }).click()
    await row.getByText('已停用').waitFor()
    await row.getByRole('link').click()
    await page.getByLabel('表单名称').fill('售后登记')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.asked-problem').waitFor()
    await page.getByRole('link', { name: '表单' }).last().click()
    await page.getByRole('button', { name: '留在此页' }).click()
    await page.getByLabel('表单名称').fill('新名字')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '新名字', level: 1 }).waitFor()
    await page.getByRole('button', { name: '删除表单' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '删除' }).click()
    await page.getByText('已删除「新名字」').waitFor()
    assert.ok(!(await call(listForms, {}, await token('admin'))).items.some(each => each.title === '新名字'))
    assert.deepEqual(play.complaints.filter(unwanted), [])
  })

  story('labels are added one after the other, renamed where they stand, and removed', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/labels' })
    await page.getByRole('button', { name: '添加标签' }).first().click()
    const fresh = page.getByRole('form', { name: '新标签' })
    await fresh.getByLabel('名称').press('Enter')
    await fresh.getByText('请填写名称').waitFor()
    await fresh.getByLabel('名称').fill('换货')
    await fresh.getByRole('radio', { name: '青' }).check()
    await fresh.getByLabel('名称').press('Enter')
    await page.locator('.label-row', { hasText: '换货' }).waitFor()
    await fresh.getByLabel('名称').fill('催单')
    await fresh.getByLabel('名称').press('Enter')
    await fresh.getByRole('alert').waitFor()
    await play.shoot(page, 'labels')
    await fresh.getByLabel('名称').press('Escape')
    await page.getByRole('button', { name: '编辑 换货' }).click()
    await page.getByRole('form', { name: '编辑 换货' }).getByLabel('名称').fill('换货中')
    await page.keyboard.press('Enter')
    await page.locator('.label-row', { hasText: '换货中' }).locator('[data-color=cyan]').waitFor()
    await page.getByRole('button', { name: '删除 换货中' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '删除' }).click()
    await page.locator('.label-row', { hasText: '换货中' }).waitFor({ state: 'detached' })
    assert.deepEqual(play.complaints.filter(unwanted), [])
  })

  story('the side bar folds by keyboard, keeps the page that is open, and remembers', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/labels' })
    const heading = page.getByRole('button', { name: '接入与分配' })
    await heading.press('Enter')
    assert.equal(await heading.getAttribute('aria-expanded'), 'false')
    await untilEqual(() => page.locator('.side section', { has: heading }).locator('.side-link').allInnerTexts(), ['标签'])
    await page.reload()
    await page.locator('.side-link', { hasText: '标签' }).waitFor()
    assert.equal(await page.locator('.side-link', { hasText: '接入渠道' }).count(), 0)
    await heading.press('Space')
    await page.locator('.side-link', { hasText: '接入渠道' }).waitFor()
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    for (const [size, options] of [['1440', {}], ['390', phone]] as const) {
      story(`the pages fit in ${language}, ${size} wide`, stage, async play => {
        await play.call(editProfile, { input: { language } }, await play.token('admin'))
        const { page } = await openConsole(play, 'admin', { ...options, locale: language })
        for (const path of pages) {
          await page.goto(`${play.server.base}/console${path}`)
          await page.locator('.main h1').waitFor()
          await untilEqual(() => page.locator('.bones').count(), 0)
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is no wider than the window`)
          await play.shoot(page, `fit-${language}-${size}${path.split('?')[0]?.replaceAll('/', '-')}`)
        }
        assert.deepEqual(play.complaints, [])
      })
    }
  }
})

/** A name that is taken is refused, and that is what is looked at. */
function unwanted(complaint: string): boolean {
  return !complaint.includes('409')
}
