import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { editPerson, listPeople } from '@yanshu/contract/people.ts'
import { openConsole } from './agent-page.ts'
import { visitShop } from './contact-page.ts'
import { noBrowser, setStage } from './stage.ts'
import { story, type Play } from './story.ts'
import { untilEqual } from './until.ts'

describe('nobody here', { skip: noBrowser }, () => {
  const stage = setStage()

  story('nobody is here: the contact leaves details, and is followed up', stage, async play => {
    const contact = await visitShop(play, { name: 'contact' })
    await contact.open()
    await contact.press('转人工')
    await contact.sees('客服暂时不在线，留下联系方式')
    await play.shoot(contact.page, 'widget-nobody')
    await contact.press('去留言')
    await contact.press('提交留言')
    await contact.frame.getByRole('alert').filter({ hasText: '电话和邮箱至少填一项' }).waitFor()
    await contact.frame.getByLabel('称呼').fill('周女士')
    await contact.frame.getByLabel('电话').fill('13800138000')
    await untilEqual(() => contact.frame.getByRole('alert').allInnerTexts().then(texts => texts.join('')), '')
    await contact.frame.getByLabel('留言内容').fill('想退货，请回电')
    await play.shoot(contact.page, 'widget-leave-form')
    await contact.press('提交留言')
    await contact.frame.locator('form').waitFor({ state: 'detached' })
    await contact.sees('留言已收到')

    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    await agent.view('我的')
    await agent.openFirst()
    await agent.sees('想退货，请回电')
    await contact.sees('小林 已接入')
    await play.shoot(agent.page, 'console-follow-up')
    await agent.view('留言')
    await agent.openFirst()
    await agent.page.locator('.desk-details').getByRole('button', { name: '标记为已跟进' }).click()
    await agent.sees('没有待跟进的留言')
    await agent.view('我的')
    await agent.openFirst()
    await agent.say('周女士您好，已为您登记退货')
    await contact.sees('已为您登记退货')
    await agent.page.getByRole('button', { name: '结束会话' }).click()
    await contact.sees('本次会话已结束')
    await agent.choose('离线')
    assert.deepEqual(play.complaints, [])
  })

})

describe('the queue', { skip: noBrowser }, () => {
  const stage = setStage()

  story('all are busy: the next contact sees the place in the queue, comes on when one is free, or leaves it', stage, async play => {
    await setCapacity(play, 'xiaolin', 1)
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const first = await visitShop(play, { name: 'first' })
    await first.open()
    await first.press('转人工')
    await first.sees('小林 正在为您服务')
    const second = await visitShop(play, { name: 'second' })
    await second.open()
    await second.press('转人工')
    await second.sees('正在排队，马上轮到您')
    const third = await visitShop(play, { name: 'third' })
    await third.open()
    await third.press('转人工')
    await third.sees('正在排队，前面还有 1 位')
    await play.shoot(third.page, 'widget-queue')
    await agent.page.getByRole('tab', { name: /^待接入\s*2$/ }).waitFor()

    await second.press('取消排队')
    await second.sees('您已取消排队')
    await second.frame.getByRole('button', { name: '转人工', exact: true }).waitFor()
    await third.sees('正在排队，马上轮到您')
    await agent.openFirst()
    await agent.page.getByRole('button', { name: '结束会话' }).click()
    await third.sees('小林 正在为您服务')
    await agent.page.getByRole('tab', { name: /^待接入$/ }).waitFor()
    assert.deepEqual(play.complaints, [])
  })
})

async function setCapacity({ call, token }: Play, login: string, capacity: number): Promise<void> {
  const admin = await token('admin')
  const { items } = await call(listPeople, { query: { text: login } }, admin)
  await call(editPerson, { params: { id: items[0]?.id ?? '' }, input: { capacity } }, admin)
}
