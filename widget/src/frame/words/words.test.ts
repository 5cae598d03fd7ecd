import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeCodes } from '@yanshu/contract/messages.ts'
import { launcherWords } from '../../launcher/words.ts'
import { shellEn } from './shell-en.ts'
import { shellZh } from './shell-zh.ts'
import { talkEn } from './talk-en.ts'
import { talkZh } from './talk-zh.ts'

/** Every text of a catalogue by its path; functions are called with sample values. */
function textsOf(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`
    if (typeof value === 'function') return [1, 2].map(count => [here, String((value as (...values: unknown[]) => unknown)(count, count))] as [string, string])
    return typeof value === 'string' ? [[here, value]] : textsOf(value as object, `${here}.`)
  })
}

const pairs = [[shellZh, shellEn], [talkZh, talkEn], [launcherWords['zh-CN'], launcherWords['en-US']]] as const

test('both languages say the same things', () => {
  for (const [zh, en] of pairs) assert.deepEqual(textsOf(zh).map(([path]) => path).sort(), textsOf(en).map(([path]) => path).sort())
})

test('Chinese is Chinese and English is English', () => {
  for (const [zh, en] of pairs) {
    for (const [path, text] of textsOf(zh)) assert.match(text, /\p{Script=Han}|[：、，]/u, path)
    for (const [path, text] of textsOf(en)) assert.doesNotMatch(text, /\p{Script=Han}|[，。：！？]/u, path)
  }
})

test('every notice of the contract has its words, and the AI mark both its elements', () => {
  for (const code of noticeCodes) assert.equal(typeof talkZh.notices[code], 'string')
  assert.match(talkZh.aiChip, /AI.*生成/)
  assert.match(shellZh.aiLine, /AI.*生成/)
  assert.match(talkEn.aiChip, /AI-generated/)
})
