import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Mood, MoodPoint } from '@yanshu/contract/emotion.ts'
import { emotion as words } from '../../lib/messages/zh-CN/emotion.ts'
import { drivingOf, levelAt, lineThrough, moodWord, mostShown, reasonText, spotsOf, withMood } from './moods.ts'

const mood = (conversation: string, index: number, facts: Partial<Mood> = {}): Mood => ({ conversation, index, level: 'calm', emotion: 'neutral', seq: 1, at: 0, reasons: [], ...facts })
const point = (index: number): MoodPoint => ({ message: 'm', seq: 1, turn: 1, at: 0, index, anger: 0, offence: 0, emotion: 'neutral', reasons: [] })

describe('moods worth showing', () => {
  it('follow what is told, the angriest first', () => {
    const held = [mood('a', 50), mood('b', 40)]
    assert.deepEqual(withMood(held, mood('b', 80, { seq: 2 })).map((each) => [each.conversation, each.index]), [['b', 80], ['a', 50]])
  })
  it('lose one that has calmed, unless its alarm stands', () => {
    assert.deepEqual(withMood([mood('a', 50)], mood('a', 20, { seq: 2 })), [])
    assert.equal(withMood([], mood('a', 20, { level: 'alarm' })).length, 1)
  })
  it('are not taken back by an older word', () => assert.equal(withMood([mood('a', 50, { seq: 5 })], mood('a', 90, { seq: 4 }))[0]?.index, 50))
})

describe('a mood', () => {
  it('is called calm only while it is', () => assert.deepEqual([10, 44].map((index) => moodWord({ level: 'calm', index }, words)), ['平稳', '有点情绪']))
})

describe('the curve', () => {
  it('spans its box, a hundred at the top', () => assert.deepEqual(spotsOf([point(0), point(50), point(100)]).map(({ x, y }) => [x, y]), [[0, 100], [50, 50], [100, 0]]))
  it('puts a single message in the middle, without a line', () => {
    assert.equal(spotsOf([point(10)])[0]?.x, 50)
    assert.equal(lineThrough(spotsOf([point(10)])), undefined)
  })
  it('shows the last ones only', () => assert.equal(spotsOf(Array.from({ length: 200 }, () => point(1))).length, mostShown))
  it('joins its points', () => assert.equal(lineThrough(spotsOf([point(0), point(33), point(66), point(99)])), 'M0 100L33.3 67L66.7 34L100 1'))
  it('has two levels', () => assert.deepEqual([44, 45, 69, 70].map((index) => levelAt(index, 70, 45)), ['calm', 'tense', 'tense', 'alarm']))
})

describe('reasons', () => {
  it('are the words themselves, or what happened', () => {
    assert.equal(reasonText({ kind: 'insult', text: '骗子', weight: 1 }, words), '骗子')
    assert.equal(reasonText({ kind: 'waiting', text: '12', weight: 1 }, words), '等了 12 分钟')
    assert.equal(reasonText({ kind: 'repetition', text: '退钱', weight: 1 }, words), '同样的话反复说')
    assert.equal(reasonText({ kind: 'insult', text: '', weight: 1 }, words), words.kinds.insult)
  })
  it('come strongest first, once each, without what calmed', () => {
    const reasons = [{ kind: 'thanks', text: '谢谢', weight: -9 }, { kind: 'insult', text: '骗子', weight: 3 }, { kind: 'threat', text: '12315', weight: 8 }, { kind: 'disgust', text: '骗子', weight: 2 }] as const
    assert.deepEqual(drivingOf(reasons, 5).map((each) => each.text), ['12315', '骗子'])
  })
})
