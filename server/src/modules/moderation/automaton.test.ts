import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAutomaton } from './automaton.ts'

function occurrences(needles: string[], text: string): string[] {
  const found: string[] = []
  createAutomaton(needles).run(text, ({ needle, start, end }) => found.push(`${needles[needle]}@${start}-${end}`))
  return found
}

describe('finding many needles at once', () => {
  const cases: [what: string, needles: string[], text: string, found: string[]][] = [
    ['none in no text', ['a'], '', []],
    ['no empty needle', ['', 'a'], 'ba', ['a@1-2']],
    ['one that stands within another', ['私下交易', '交易'], '不要私下交易', ['私下交易@2-6', '交易@4-6']],
    ['those that overlap', ['ab', 'bc', 'abc'], 'abc', ['ab@0-2', 'abc@0-3', 'bc@1-3']],
    ['one that begins within a failed one', ['aaab', 'aab'], 'aaaab', ['aaab@1-5', 'aab@2-5']],
    ['the same one again and again', ['aa'], 'aaaa', ['aa@0-2', 'aa@1-3', 'aa@2-4']],
    ['the same needle given twice', ['x', 'x'], 'x', ['x@0-1', 'x@0-1']],
    ['a short one at the end of a long one that fails', ['abcd', 'c'], 'abce', ['c@2-3']],
    ['characters beyond the first plane', ['𠮷野家'], '去𠮷野家', ['𠮷野家@1-5']],
  ]
  for (const [what, needles, text, found] of cases) test(what, () => assert.deepEqual(occurrences(needles, text), found))

  test('the same as looking for each by itself', () => {
    const letters = '甲乙a'
    let state = 7
    const random = (most: number) => (state = (state * 48271) % 2147483647) % most
    for (let round = 0; round < 200; round++) {
      const word = (most: number) => Array.from({ length: 1 + random(most) }, () => letters[random(3)]).join('')
      const needles = [...new Set(Array.from({ length: 6 }, () => word(4)))]
      const text = word(30)
      const plain = needles.flatMap((needle) => [...text].flatMap((_, at) => (text.startsWith(needle, at) ? [`${needle}@${at}-${at + needle.length}`] : [])))
      assert.deepEqual(occurrences(needles, text).sort(), plain.sort(), `${needles.join()} in ${text}`)
    }
  })
})
