import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentLanguage, languages, preferredLanguage, speak, wordsNow } from './language.ts'
import { enUS } from './messages/en-US.ts'
import { zhCN } from './messages/zh-CN.ts'

function* leaves(value: unknown, path: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return yield [path, value]
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`)
}
const spoken = (value: unknown): string => (typeof value === 'function' ? String(value(...Array.from({ length: value.length }, () => 2))) : String(value))
/** Said in its own language in both catalogues; the consoles of WeChat and WeCom have no English. */
const sameInBoth = /^\.(languages|knowledge\.tryExamples|conversations\.|connectingSteps\.|connecting\.)/

test('before anything is spoken there are no words, and the browser decides the language', () => {
  assert.throws(() => wordsNow())
  assert.ok(languages.includes(preferredLanguage()))
  assert.equal(currentLanguage(), preferredLanguage())
})

test('speaking loads the catalogue and remembers the choice', async () => {
  await speak('en-US')
  assert.equal(wordsNow().shell.product, 'Yanshu')
  assert.equal(preferredLanguage(), 'en-US')
  await speak('zh-CN')
  assert.equal(wordsNow().shell.product, '雁书')
  assert.equal(currentLanguage(), 'zh-CN')
})

test('both catalogues have the same keys', () => {
  const keys = (catalogue: object): string[] => [...leaves(catalogue, '')].map(([path]) => path).sort()
  assert.deepEqual(keys(enUS), keys(zhCN))
})

test('no word is empty', () => {
  for (const catalogue of [zhCN, enUS]) {
    for (const [path, value] of leaves(catalogue, '')) assert.notEqual(spoken(value).trim(), '', path)
  }
})

test('no Chinese is left in the English catalogue', () => {
  for (const [path, value] of leaves(enUS, '')) {
    if (!sameInBoth.test(path)) assert.doesNotMatch(spoken(value), /\p{Script=Han}/u, path)
  }
})
