import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyIn, measuresSomebody } from './measures.ts'

test('who somebody else is asked for has measures of their own', () => {
  const talks: [texts: string[], body: { height?: number; weight?: number } | undefined][] = [
    [['我175cm 75公斤穿什么码'], { height: 175, weight: 75 }],
    [['我175cm 75公斤穿什么码', '140斤'], { height: 175, weight: 70 }],
    [['我175cm 75公斤穿什么码', '140斤', '那男朋友180 75公斤呢'], { height: 180, weight: 75 }],
    [['我175cm 75公斤穿什么码', '女儿160呢'], { height: 160 }],
    [['我175cm 75公斤穿什么码', '我妈120斤'], { weight: 60 }],
    [['我175cm 75公斤穿什么码', '老公穿多大'], undefined],
    [['我175cm 75公斤穿什么码', '我老公说明天要收到'], { height: 175, weight: 75 }],
    [['我175cm 75公斤穿什么码', '那要是178呢'], { height: 178, weight: 75 }],
    [['160呢'], undefined], [['运费多少'], undefined],
    [["I'm 165cm, 55kg", 'what about my husband, 180cm 80kg'], { height: 180, weight: 80 }],
  ]
  for (const [texts, body] of talks) assert.deepEqual(bodyIn(texts), body, texts.at(-1))
  assert.deepEqual(['我妈140斤', '女儿160', '140斤', '几天能到'].map(measuresSomebody), [true, true, false, false])
})
