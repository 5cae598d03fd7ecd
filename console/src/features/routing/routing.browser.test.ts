import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { editProfile } from '@yanshu/contract/people.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'

const pages = ['/groups', '/groups/rules', '/groups/try', '/groups/states', '/hours']

describe('routing', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('a rule is written, tried out, and decides about the next contact', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = await openConsole(play, 'admin', { path: '/groups/rules' })
    await page.getByRole('button', { name: '删除 投诉转售后' }).click()
    await page.getByText('还没有规则').waitFor()
    await page.getByRole('button', { name: '新建规则' }).first().click()
    await page.getByLabel('规则名称').fill('先看投诉')
    // Escape does not lose what has been entered.
    await page.keyboard.press('Escape')
    await page.locator('.ant-modal-confirm', { hasText: '有未保存的修改，确定要关闭吗？' }).getByRole('button', { name: '继续编辑' }).click()
    await page.locator('.ant-modal-confirm').waitFor({ state: 'detached' })
    await page.locator('.condition .ant-select').nth(1).click()
    await page.keyboard.type('投诉')
    await page.keyboard.press('Enter')
    await page.getByLabel('优先级').click()
    await page.locator('.ant-select-item-option', { hasText: '紧急' }).click()
    await play.shoot(page, 'rule-drawer')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.locator('.rule', { hasText: '消息包含 “投诉”' }).waitFor()

    await page.getByRole('link', { name: '试一试' }).click()
    await page.getByLabel('客户说的话').fill('我要投诉快递')
    await page.getByRole('button', { name: '试算' }).click()
    await page.locator('.traces [data-decides=true]', { hasText: '先看投诉' }).waitFor()
    await page.locator('.outcome h2', { hasText: '会分给' }).waitFor()
    await play.shoot(page, 'tester')
    await page.getByLabel('客户说的话').fill('发什么快递')
    await page.getByRole('button', { name: '试算' }).click()
    await page.locator('.traces li', { hasText: '不符合：消息包含 “投诉”' }).waitFor()

    const contact = await visitShop(play)
    await contact.open()
    await contact.say('我要投诉，转人工')
    await contact.sees('小林 正在为您服务')
    await agent.openFirst()
    await agent.page.locator('.why', { hasText: '规则「先看投诉」' }).waitFor()
    await play.shoot(agent.page, 'why')

    await page.getByRole('link', { name: '分配规则' }).click()
    await page.getByRole('button', { name: '删除 先看投诉' }).click()
    await page.getByText('还没有规则').waitFor()
    await page.getByRole('button', { name: '撤销' }).last().click()
    await page.locator('.rule', { hasText: '先看投诉' }).waitFor()
    await page.getByRole('button', { name: '删除 先看投诉' }).click()
    await page.getByText('还没有规则').waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('business hours are made with a special day, checked and kept', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/hours' })
    await page.getByRole('button', { name: '新建营业时间' }).first().click()
    await page.getByLabel('名称').fill('夜班')
    await page.getByLabel('周一 开始').fill('22:00')
    await page.keyboard.press('Tab')
    await page.getByLabel('周一 结束').fill('02:00')
    await page.keyboard.press('Tab')
    await page.getByText('次日', { exact: true }).waitFor()
    await page.getByRole('button', { name: '把周一复制到周二至周五' }).click()
    await page.getByRole('button', { name: '添加日期' }).click()
    await page.getByLabel('日期', { exact: true }).fill('2027-10-01')
    await page.keyboard.press('Tab')
    await page.getByLabel('时刻').fill('2026-10-09 01:30')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '检查' }).click()
    await page.locator('.hours-check .chip', { hasText: /^营业中$/ }).waitFor()
    await page.getByLabel('时刻').fill('2027-10-01 23:00')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '检查' }).click()
    await page.locator('.hours-check .chip', { hasText: '休息，10月4日' }).waitFor()
    await play.shoot(page, 'hours-drawer')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    const card = page.locator('.card', { hasText: '夜班' })
    await card.getByText('22:00–02:00').first().waitFor()
    await card.getByText('还没有用到').waitFor()
    await card.getByRole('button', { name: '删除 夜班' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '删除' }).click()
    await page.getByText('还没有设置营业时间').waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('a group says how it gives out and how skilled its members are', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/groups' })
    await page.getByRole('button', { name: /^编辑/ }).first().click()
    await page.locator('.skills input[type=text], .skills .ant-input-number input').first().fill('90')
    await page.getByRole('tab', { name: '分配方式' }).click()
    await page.getByLabel('分配方式', { exact: true }).last().click()
    await page.locator('.ant-select-item-option', { hasText: '熟客优先' }).click()
    await page.getByText('最多等几分钟').waitFor()
    await play.shoot(page, 'group-plan')
    await page.locator('.drawer-foot').getByRole('button', { name: '保存' }).click()
    await page.locator('.card .chip', { hasText: '熟客优先' }).waitFor()
    assert.deepEqual(play.complaints, [])
  })

  for (const language of ['en-US', 'zh-CN'] as const) {
    for (const [size, options] of [['1440', {}], ['390', phone]] as const) {
      story(`the pages fit in ${language}, ${size} wide`, stage, async play => {
        await play.call(editProfile, { input: { language } }, await play.token('admin'))
        const { page } = await openConsole(play, 'admin', { ...options, locale: language })
        for (const path of pages) {
          await page.goto(`${play.server.base}/console${path}`)
          await page.locator('.main h1').waitFor()
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is no wider than the window`)
          await play.shoot(page, `routing-${language}-${size}${path.replaceAll('/', '-')}`)
        }
        assert.deepEqual(play.complaints, [])
      })
    }
  }
})
