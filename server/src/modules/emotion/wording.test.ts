import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { MoodReason } from '@yanshu/contract/emotion.ts'
import { wordMood } from './wording.ts'

const reason = (kind: MoodReason['kind'], text: string, weight = 10): MoodReason => ({ turn: 1, kind, text, weight })

describe('the mood in a line', () => {
  test('names what was said and what happened, three at most', () => {
    const reasons = [reason('insult', '骗子'), reason('waiting', '12'), reason('repetition', '退钱'), reason('threat', '12315')]
    assert.equal(wordMood({ level: 'alarm', index: 83, reasons }, 'zh-CN'), '客户情绪激动（情绪指数 83）：“骗子”、已经等了 12 分钟、同一个问题反复问')
    assert.equal(wordMood({ level: 'tense', index: 52, reasons: reasons.slice(0, 2) }, 'en-US'), 'The contact is not content (mood index 52): “骗子”, has waited 12 minutes')
  })
  test('leaves out what calmed, what says nothing, and words that were recalled', () => {
    const reasons = [reason('thanks', '谢谢', -4), reason('length', '180'), reason('insult', ''), reason('waiting', '0')]
    assert.equal(wordMood({ level: 'tense', index: 50, reasons }, 'zh-CN'), '客户有些不满（情绪指数 50）')
  })
  test('says nothing of a calm contact', () => assert.equal(wordMood({ level: 'calm', index: 8, reasons: [] }, 'zh-CN'), undefined))
})
