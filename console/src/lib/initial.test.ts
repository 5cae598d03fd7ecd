import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { initialOf } from './initial.ts'

describe('the letter of a name', () => {
  const cases: [name: string, letter: string][] = [
    ['小林', '林'], ['小陈', '陈'], ['林晓雨', '雨'], ['王', '王'], ['林女士', '林'], ['王主管', '王'], ['欧阳修文', '欧'], ['访客 8431', '访'], ['lin', 'L'], ['Ann Lee', 'A'], [' ', '·'], ['女士', '士'],
  ]
  for (const [name, letter] of cases) it(`of ${name} is ${letter}`, () => assert.equal(initialOf(name), letter))
})
