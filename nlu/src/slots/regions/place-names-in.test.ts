import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeName } from './place-names-in.ts'

test('a place reads as people of the language write it', () => {
  const cases = [['广东/深圳', 'Shenzhen', '广东深圳'], ['香港', 'Hong Kong', '香港'], ['偏远地区', 'Remote regions', '偏远地区'], ['内蒙古', 'Inner Mongolia', '内蒙古'], ['浙江/丽水', '浙江丽水', '浙江丽水']]
  for (const [value = '', english, chinese] of cases) assert.deepEqual([placeName(value, 'en-US'), placeName(value, 'zh-CN')], [english, chinese])
})
