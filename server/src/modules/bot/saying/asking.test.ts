import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { wordMissing } from './asking.ts'

const provinces = ['北京', '天津', '河北', '山西', '辽宁', '吉林', '黑龙江', '安徽', '福建', '江西', '山东', '河南']
const entry = (slot: 'region' | 'colour', ...cases: string[][]) =>
  new Map([['fee', { id: 'fee', variants: { slot, answers: cases.map((values) => ({ values, answer: '答' })) } } as unknown as Entry]])
const asked = (entries: ReadonlyMap<string, Entry>, slot: string, language: 'zh-CN' | 'en-US' = 'zh-CN') => wordMissing({ flow: 'fee', slot, time: 1 }, { entries, language }).choices

test('each case is a choice by its first value; one of many regions is none', () => {
  const regions = entry('region', ['江浙沪'], ['新疆', '西藏'], provinces)
  assert.deepEqual(asked(regions, 'region'), [{ label: '江浙沪', send: '江浙沪' }, { label: '新疆', send: '新疆' }])
  assert.deepEqual(asked(regions, 'region', 'en-US').map(({ label }) => label), ['Jiangsu, Zhejiang, Shanghai', 'Xinjiang'])
})

test('colours are called by their names, however many there are', () => {
  assert.deepEqual(asked(entry('colour', provinces), 'colour').map(({ label }) => label), ['北京'])
})
