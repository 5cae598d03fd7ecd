import assert from 'node:assert/strict'
import { it } from 'node:test'
import { zhCN } from '../../lib/messages/zh-CN.ts'
import { stateText } from './state-text.ts'

it('a conversation is closed, or with a colleague at the vendor, whose name may not be known', () => {
  const told = ([{ state: 'closed' }, { state: 'closed', elsewhere: '张薇' }, { state: 'closed', elsewhere: '' }, { state: 'bot' }] as const).map((each) => stateText(each, zhCN.conversations))
  assert.deepEqual(told, ['已结束', '张薇（企业微信）', '同事（企业微信）', '机器人接待'])
})
