import assert from 'node:assert/strict'
import { describe } from 'node:test'
import { listInboxes } from '@yanshu/contract/brands.ts'
import { listStores } from '@yanshu/contract/stores.ts'
import { askForPerson, beginVisit, openConversation, visitorSend } from '@yanshu/contract/visitor.ts'
import { openConsole } from '../../../../server/testkit/stories/agent-page.ts'
import { phone } from '../../../../server/testkit/stories/contact-page.ts'
import { noBrowser, setStage } from '../../../../server/testkit/stories/stage.ts'
import { story } from '../../../../server/testkit/stories/story.ts'

describe('stores', { skip: noBrowser }, () => {
  const stage = setStage({ environment: { LIMITS_FACTOR: '10' } })

  story('an editor adds a store from coordinates of any map, sees who would be told of it, and takes a removal back', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/stores' })
    await page.getByText('鹿溪优选 杭州湖滨店').waitFor()
    await play.shoot(page, 'list')
    await page.getByRole('button', { name: '新建门店' }).click()
    await page.getByLabel('名称', { exact: true }).fill('拉萨大昭寺店')
    await page.getByLabel('地址', { exact: true }).fill('拉萨市城关区北京东路 1 号')
    await page.getByLabel('经纬度').fill('拉萨')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请填写纬度和经度，用逗号隔开').waitFor()
    await page.getByLabel('经纬度').fill('91.1721, 29.6525')
    assert.match(await page.getByRole('link', { name: '在地图上核对' }).getAttribute('href') ?? '', /position=91\.1721,29\.6525/)
    await play.shoot(page, 'drawer')
    await page.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('row').filter({ hasText: '拉萨大昭寺店' })
    await row.getByText('29.6525, 91.1721').waitFor()

    await page.getByRole('button', { name: '按位置试查' }).click()
    await page.getByLabel('经纬度').fill('29.66, 91.17')
    await page.getByRole('button', { name: '查询' }).click()
    const found = page.locator('.near-stores li')
    await found.first().waitFor()
    assert.match(await found.first().innerText(), /拉萨大昭寺店[\s\S]*860 米/)
    assert.equal(await found.count(), 1)
    await play.shoot(page, 'tried')
    await page.keyboard.press('Escape')

    await row.getByRole('button', { name: '拉萨大昭寺店' }).click()
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已恢复').waitFor()
    await row.waitFor()
    assert.deepEqual(play.complaints, [])
  })

  story('a file is checked before it is stored, and can be taken back', stage, async play => {
    const { page } = await openConsole(play, 'admin', { path: '/stores' })
    const csv = '编号,名称,地址,纬度,经度,营业时间\nLX-HZ01,鹿溪优选 杭州湖滨旗舰店,杭州市上城区延安路 258 号,30.254391,120.164273,\nNEW1,苏州新店,苏州市姑苏区观前街 1 号,31.311,120.626,每天 10:00-22:00\nNEW2,坏的,街,120.6,31.3,看心情\n'
    await page.getByRole('button', { name: /^import 导/ }).click()
    await page.setInputFiles('input[type=file]', { name: '门店.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByText('纬度和经度填反了').waitFor()
    await play.shoot(page, 'preview')
    await page.getByRole('button', { name: '跳过问题行，导入 2 家' }).click()
    await page.getByText('已导入：新增 1 家，更新 1 家。').first().waitFor()
    await page.getByText('杭州湖滨旗舰店').waitFor()
    await play.shoot(page, 'imported')
    await page.getByRole('button', { name: '撤销导入' }).click()
    await page.getByText('已撤销，2 家门店恢复原样').waitFor()
    await page.getByText('苏州新店').waitFor({ state: 'detached' })
    const names = (await play.call(listStores, { query: { limit: 50 } }, await play.token('admin'))).items.map(each => each.name)
    assert.ok(names.includes('鹿溪优选 杭州湖滨店') && !names.includes('苏州新店'))
    assert.deepEqual(play.complaints, [])
  })

  story('an agent reads the stores on a phone and changes none', stage, async play => {
    const { page } = await openConsole(play, 'xiaolin', { path: '/stores', ...phone })
    await page.getByText('鹿溪优选 嘉兴体验店').click()
    await page.getByLabel('名称', { exact: true }).waitFor()
    assert.ok(await page.getByLabel('名称', { exact: true }).isDisabled())
    assert.equal(await page.getByRole('button', { name: '保存' }).count(), 0)
    await play.shoot(page, 'phone-drawer')
    await page.getByRole('button', { name: '关闭', exact: true }).last().click()
    await play.shoot(page, 'phone')
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    assert.equal(await page.getByRole('button', { name: '新建门店' }).count(), 0)
    assert.deepEqual(play.complaints, [])
  })

  story('a place in a conversation leads to the stores near it, and one of them into the reply', stage, async play => {
    const agent = await openConsole(play, 'xiaolin', { state: 'online' })
    const inbox = (await play.call(listInboxes, {}, await play.token('admin'))).items[0]!.id
    const { token } = await play.call(beginVisit, { input: { inbox } })
    const { id } = await play.call(openConversation, { input: {} }, token)
    await play.call(askForPerson, { params: { id } }, token)
    await play.call(visitorSend, { params: { id }, input: { clientId: 'place-in-shanghai', parts: [{ type: 'location', latitude: 31.2304, longitude: 121.4737, datum: 'gcj02' }] } }, token)
    await agent.openFirst()
    await agent.page.getByRole('button', { name: '附近的门店' }).click()
    const nearest = agent.page.locator('.near-stores li').first()
    await nearest.getByText('鹿溪优选 上海人民广场店').waitFor()
    await play.shoot(agent.page, 'near')
    await nearest.getByRole('button', { name: '放入回复' }).click()
    await agent.page.waitForFunction(() => /鹿溪优选 上海人民广场店\n\d+ 米/.test(document.querySelector<HTMLTextAreaElement>('.desk-area')?.value ?? ''))
    assert.match(await agent.field.inputValue(), /https:\/\/uri\.amap\.com\/marker/)
    await play.shoot(agent.page, 'put-in')
    assert.deepEqual(play.complaints, [])
  })
})
