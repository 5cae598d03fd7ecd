import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { openConsole } from '../../../../../server/testkit/stories/agent-page.ts'
import type { AgentPage } from '../../../../../server/testkit/stories/agent-page.ts'
import { phone, visitShop } from '../../../../../server/testkit/stories/contact-page.ts'
import type { ContactPage } from '../../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../../server/testkit/stories/story.ts'
import type { Play } from '../../../../../server/testkit/stories/story.ts'

describe('several turns with the bot', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('it asks where to, answers for what is told, and for the next place; the agent sees what it understood and takes its words', stage, async play => {
    const contact = await askForFee(play)
    await contact.say('转人工')
    await contact.sees('联系人工客服')
    const agent = await takeOver(play)
    const { page, field } = agent
    await page.getByText('客户想问').waitFor()
    await contact.say('那新疆要多少')
    await agent.sees('那新疆要多少')

    const strip = page.getByRole('group', { name: '推荐回复' })
    await strip.getByRole('button', { name: '运费怎么算' }).waitFor()
    await play.shoot(page, 'suggestion-strip')
    await strip.getByRole('button', { name: '推荐回复' }).click()
    const thoughts = page.getByRole('region', { name: '机器人的理解' })
    const latest = thoughts.getByRole('listitem', { name: '对“那新疆要多少”的理解' })
    await latest.getByText('运费怎么算（新疆）').waitFor()
    await latest.getByText('只是想了想，没有发言').waitFor()
    await thoughts.getByRole('listitem', { name: '对“运费多少”的理解' }).getByText('等客户说：地区').waitFor()
    await play.shoot(page, 'thinking-tab')

    await page.getByRole('region', { name: '推荐回复' }).getByRole('button', { name: '插入' }).first().click()
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('.desk-area')?.value ?? '').includes('199 元'))
    await field.press('Enter')
    await contact.sees('满 199 元包邮')
    await strip.waitFor({ state: 'hidden' })

    await contact.say('你们就是骗子，气死我了！')
    await strip.getByRole('button', { name: '先安抚' }).click()
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('.desk-area')?.value ?? '').includes('抱歉'))
    await play.shoot(page, 'calm-first')
    await field.press('Enter')
    await strip.waitFor({ state: 'hidden' })

    await latest.getByRole('button', { name: '理解错了？' }).click()
    await page.getByRole('combobox', { name: '客户其实想问…' }).fill('多久能到')
    await page.locator('.ant-select-item-option', { hasText: '多久能到' }).waitFor()
    await play.shoot(page, 'thinking-correction')
    await page.getByRole('combobox', { name: '客户其实想问…' }).press('Enter')
    await latest.getByText('已改为：多久能到').waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('on a phone the agent reads it in the drawer', stage, async play => {
    const contact = await askForFee(play)
    await contact.say('转人工')
    await contact.sees('联系人工客服')
    const { page } = await takeOver(play, phone)
    await contact.say('那新疆要多少')
    await page.getByRole('group', { name: '推荐回复' }).getByRole('button', { name: '推荐回复' }).click()
    await page.getByRole('region', { name: '机器人的理解' }).waitFor()
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is wider than the screen')
    await play.shoot(page, 'thinking-390')
    assert.deepEqual(play.complaints, [])
  })
})

async function askForFee(play: Play): Promise<ContactPage> {
  const contact = await visitShop(play)
  await contact.open()
  await contact.say('运费多少')
  await contact.sees('寄到哪')
  await play.shoot(contact.page, 'slot-asked')
  await contact.say('江浙沪')
  await contact.sees('江浙沪满 39 元包邮')
  await contact.say('那北京呢')
  await contact.sees('满 59 元包邮')
  await play.shoot(contact.page, 'slot-dialogue')
  return contact
}

async function takeOver(play: Play, options: typeof phone | Record<string, never> = {}): Promise<AgentPage> {
  const agent = await openConsole(play, 'xiaolin', { state: 'online', ...options })
  await agent.openFirst()
  await agent.field.waitFor()
  return agent
}
