import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { putSettings } from '@yanshu/contract/administration.ts'
import { listRatings } from '@yanshu/contract/satisfaction.ts'
import { drawPng } from '../../../../demo/wechat-platform/media/samples.ts'
import { connectOfficial } from '../../vendor-stage.ts'
import { openConsole } from '../agent-page.ts'
import { makeGoodsReply, sendGoodsReply } from './goods-reply.ts'
import { noBrowser } from '../stage.ts'
import { story } from '../story.ts'
import { until } from '../until.ts'
import { entriesOf, holdPhone, shown } from './phone.ts'
import { setVendorScene } from './scene.ts'

describe('an official account', { skip: noBrowser }, () => {
  const { stage, scene } = setVendorScene()

  story('a follower is greeted, asks the bot, finds a store, is helped by a person and says how it was', stage, async play => {
    const { vendor, reached } = scene()
    const { platform, official } = vendor
    await connectOfficial(reached, vendor, official)
    await makeGoodsReply(play)
    await play.call(putSettings, { params: { name: 'settings' }, input: { values: { publicUrl: play.server.base }, revision: 0 } }, await play.token('admin'))
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const { page } = agent
    const lin = platform.appChat(official.appid, 'lin')
    const phone = holdPhone(lin)

    lin.subscribe('shelf-3')
    const greeting = await phone.reads(/^menu: 您好，欢迎来到鹿溪优选/)
    const [, freight] = entriesOf(greeting)
    lin.tapEntry(freight!.id, freight!.label)
    await phone.reads(/寄到哪/)
    lin.text('江浙沪')
    const answer = await phone.reads(/包邮|元/)
    assert.equal(answer.ai, true, 'the bot is marked as what it is')
    lin.location(31.2304, 121.4737, '人民广场')
    await phone.reads(/鹿溪优选 上海人民广场店[\s\S]*鹿溪优选 上海[\s\S]*鹿溪优选 上海[\s\S]*导航到/)

    lin.text('转人工')
    await agent.openFirst()
    await agent.sees('江浙沪')
    lin.voice(2, '这条围巾还有灰色吗')
    await agent.sees('这条围巾还有灰色吗')
    await agent.say('有的，这就发您看看')
    await phone.reads(/^text: 有的，这就发您看看$/)
    await agent.attach({ name: '灰色.png', mimeType: 'image/png', buffer: drawPng(160, 120, 90) })
    await agent.send()
    await phone.reads(/^image:/)
    await sendGoodsReply(agent)
    const card = await phone.reads(/^news: .*云绒羊绒围巾/)
    assert.match(JSON.stringify(card.content), /599\.00|599/)
    lin.text('有洗护说明吗')
    await agent.attach({ name: '洗护说明.txt', mimeType: 'text/plain', buffer: Buffer.from('冷水手洗') })
    await agent.send()
    // Files cannot be sent there: what opens them can.
    const link = /href="([^"]+)"[^>]*>\[文件\] 洗护说明\.txt/.exec(shown(await phone.reads(/\[文件\]/)))
    assert.equal(await (await fetch(link?.[1] ?? 'no:link')).text(), '冷水手洗')
    await page.getByText('平台已接收').last().waitFor()
    await play.shoot(page, 'wechat-official')

    await page.getByRole('button', { name: '结束会话' }).click()
    const menu = await phone.reads(/^menu: .*请您为本次服务打分/)
    const [best] = entriesOf(menu)
    assert.equal(best!.label, '非常满意')
    lin.tapEntry(best!.id, best!.label)
    const ratings = async () => (await play.call(listRatings, {}, await play.token('zhuguan'))).items
    await until('the rating is there', async () => (await ratings()).some(({ score }) => score === 5))
    await play.shoot(page, 'wechat-official-rated')
    assert.deepEqual(phone.all().filter((line, at, all) => all.indexOf(line) !== at), [], 'nothing came twice')
    assert.deepEqual(platform.world.journal.complaints, [])
    assert.deepEqual(play.complaints, [])
  })
})
