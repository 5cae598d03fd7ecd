import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { listRatings } from '@yanshu/contract/satisfaction.ts'
import { drawPng } from '../../../../demo/wechat-platform/media/samples.ts'
import { withoutCluster } from '../../cluster.ts'
import { connectKf } from '../../vendor-stage.ts'
import { openConsole } from '../agent-page.ts'
import { makeGoodsReply, sendGoodsReply } from './goods-reply.ts'
import { noBrowser } from '../stage.ts'
import { story } from '../story.ts'
import { prepareTwo } from './prepare-two.ts'
import { until } from '../until.ts'
import { entriesOf, holdPhone } from './phone.ts'
import { setVendorScene } from './scene.ts'

describe('WeChat service at two servers on MariaDB', { skip: noBrowser || withoutCluster }, () => {
  const { stage, scene } = setVendorScene({ prepare: prepareTwo })

  story('a customer is greeted, takes a message back, finds a store, is helped here and then by a colleague in WeCom', stage, async play => {
    const { vendor, reached } = scene()
    const { platform, corp, desk } = vendor
    await connectKf(reached, vendor)
    await makeGoodsReply(play)
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = agent
    const ma = platform.kfChat(corp.corpid, desk.id, 'ma')
    const phone = holdPhone(ma)
    // Everything is told three times at once, and the two take turns in hearing it.
    platform.world.faults.retryStorm = true

    ma.enter({ scene: 'shop' })
    const greeting = await phone.reads(/^menu: 您好，欢迎来到鹿溪优选/)
    const [, freight] = entriesOf(greeting)
    ma.tapEntry(freight!.id, freight!.label)
    await phone.reads(/^menu: \[AI生成\] .*寄到哪/)
    ma.text('浙江')
    await phone.reads(/\[AI生成\] [\s\S]*(包邮|元)/)
    ma.location(31.2304, 121.4737, '人民广场', '黄浦区')
    await phone.reads(/鹿溪优选 上海人民广场店[\s\S]*鹿溪优选 上海[\s\S]*鹿溪优选 上海[\s\S]*导航到/)

    ma.text('转人工')
    await agent.openFirst()
    const secret = ma.text('我的手机是 13800002222')
    await agent.sees('13800002222')
    ma.recall(secret)
    await page.getByText('客户 撤回了一条消息').first().waitFor()
    await until('it is hidden', async () => !(await page.locator('.desk-chat').innerText()).includes('13800002222'))
    await agent.say('您好，我是小林')
    await phone.reads(/^text: 您好，我是小林$/)
    await agent.attach({ name: '现货.png', mimeType: 'image/png', buffer: drawPng(160, 120, 90) })
    await agent.send()
    await phone.reads(/^image:/)
    await sendGoodsReply(agent)
    await phone.reads(/^text: 云绒羊绒围巾 ¥599[\s\S]*这条今天有货/)
    await page.getByText('平台已接收').last().waitFor()
    await play.shoot(page, 'wechat-service')

    await page.getByRole('button', { name: '结束会话' }).click()
    const menu = await phone.reads(/^menu: .*请您为本次服务打分/)
    ma.tapEntry(entriesOf(menu)[1]!.id, entriesOf(menu)[1]!.label)
    await until('the rating is there', async () => (await play.call(listRatings, {}, await play.token('zhuguan'))).items.some(({ score }) => score === 4))

    ma.text('我还想问一句')
    ma.take('zhangwei')
    ma.reply('zhangwei', '您好，我是张薇，您请说')
    await agent.sees('您好，我是张薇，您请说')
    await page.getByText('张薇 在企业微信接待了客户').first().waitFor()
    await page.getByText(/张薇 正在企业微信里接待这位客户/).first().waitFor()
    await play.shoot(page, 'wechat-service-colleague')
    ma.end()
    await page.getByText('张薇 结束了会话').first().waitFor()
    await page.getByRole('button', { name: /重新打开/ }).waitFor()
    assert.deepEqual(phone.all().filter((line, at, all) => all.indexOf(line) !== at), [], 'nothing came twice')
    assert.deepEqual(platform.world.journal.complaints, [])
    assert.deepEqual(play.complaints, [])
  })
})
