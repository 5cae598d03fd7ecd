import assert from 'node:assert/strict'
import { test } from 'node:test'
import { originText } from './origin-text.ts'

test('an account is told with its channel, once', () => {
  const table = [['公众号', '鹿溪优选', '公众号 · 鹿溪优选'], ['公众号', '鹿溪优选公众号', '鹿溪优选公众号'], ['Web', 'Luxi web shop', 'Luxi web shop'], ['Mini program', '鹿溪优选商城', 'Mini program · 鹿溪优选商城']] as const
  for (const [channel, inbox, text] of table) assert.equal(originText(channel, inbox), text)
})
