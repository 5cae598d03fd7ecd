import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { drawPng } from '../../../../demo/wechat-platform/media/samples.ts'
import { connectOfficial } from '../../vendor-stage.ts'
import { openConsole } from '../agent-page.ts'
import { makeGoodsReply, sendGoodsReply } from './goods-reply.ts'
import { noBrowser } from '../stage.ts'
import { story } from '../story.ts'
import { holdPhone } from './phone.ts'
import { setVendorScene } from './scene.ts'

describe('a mini program', { skip: noBrowser }, () => {
  const { stage, scene } = setVendorScene()

  story('a customer comes from an order, is answered by the bot, grows angry, and those who can put it right do so', stage, async play => {
    const { vendor, reached } = scene()
    const { platform, mini } = vendor
    await connectOfficial(reached, vendor, mini)
    await makeGoodsReply(play)
    const agent = await openConsole(play, 'xiaochen', { state: 'online' })
    const { page } = agent
    const wang = platform.appChat(mini.appid, 'wang')
    const phone = holdPhone(wang)

    wang.enter('order=1')
    await phone.reads(/欢迎来到鹿溪优选[\s\S]*什么时候发货/)
    wang.text('运费怎么算')
    await phone.reads(/^text: \[AI生成\] .*寄到哪/)
    wang.text('广东')
    await phone.reads(/^text: \[AI生成\] [\s\S]*(包邮|元)/)
    wang.card('我的订单', 'pages/order?id=1')
    wang.image(drawPng(120, 90, 10))
    wang.text('你们发的什么破烂，一打开全是碎的，我要投诉你们！')
    await agent.openFirst()
    await page.locator('.desk-message[data-from=contact] img').first().waitFor()
    await agent.sees('我要投诉你们')
    await page.getByText('我的订单').first().waitFor()
    await play.shoot(page, 'wechat-mini-angry')

    await agent.say('非常抱歉，马上给您补发')
    await phone.reads(/^text: 非常抱歉，马上给您补发$/)
    await agent.attach({ name: '补发单.png', mimeType: 'image/png', buffer: drawPng(160, 120, 90) })
    await agent.send()
    await phone.reads(/^image:/)
    // With one send left the card would go as text.
    wang.text('好吧，那有别的款吗')
    await agent.sees('好吧，那有别的款吗')
    await sendGoodsReply(agent)
    await phone.reads(/^link: .*云绒羊绒围巾/)
    await page.getByText('平台已接收').last().waitFor()
    await page.getByRole('button', { name: '结束会话' }).click()
    await page.getByText('会话已结束').first().waitFor()
    await play.shoot(page, 'wechat-mini')
    assert.deepEqual(phone.all().filter((line, at, all) => all.indexOf(line) !== at), [], 'nothing came twice')
    assert.deepEqual(platform.world.journal.complaints, [])
    assert.deepEqual(play.complaints, [])
  })
})
