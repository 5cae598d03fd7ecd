import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesFile, templateFile } from './import-template.ts'

test('the template begins with a byte order mark and names the columns of its language', async () => {
  const bytes = new Uint8Array(await templateFile('zh-CN').arrayBuffer())
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const chinese = (await templateFile('zh-CN').text()).replace(/^\ufeff/, '')
  assert.equal(chinese.split('\r\n')[0], '标题,问法,答案,分类,意图,类型,分情况答案,生效时间,失效时间')
  const english = (await templateFile('en-US').text()).replace(/^\ufeff/, '')
  assert.equal(english.split('\r\n')[0], 'title,questions,answer,category,intent,kind,variants,from,until')
})

test('a cell with a comma or several questions is quoted', async () => {
  assert.match(await templateFile('zh-CN').text(), /"什么时候发货\|多久能发货\|今天能发吗"/)
})

test('entries are written with the columns that the import reads', async () => {
  const file = entriesFile([{ title: '发货', questions: ['什么时候发', '多久到'], answer: '- 当天发', category: '' }], 'zh-CN')
  assert.equal((await file.text()).replace(/^\ufeff/, ''), '标题,问法,答案,分类,意图,类型,分情况答案,生效时间,失效时间\r\n发货,"什么时候发\n多久到",\'- 当天发,,,问答,,,\r\n')
  const meaning = { intent: 'shipping.fee', kind: 'review' as const, variants: { slot: 'region' as const, answers: [{ values: ['江浙沪'], answer: '包邮' }] }, validFrom: Date.UTC(2026, 10, 11) }
  const full = await entriesFile([{ title: '运费', questions: [], answer: '看地区', category: '', ...meaning }], 'en-US').text()
  assert.equal(full.split('\r\n')[1], '运费,,看地区,,shipping.fee,review,"region\n江浙沪 => 包邮",2026-11-11 00:00:00Z,')
})
