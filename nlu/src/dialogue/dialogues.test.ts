import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chinese } from './cases/dialogues-zh.ts'
import { english } from './cases/dialogues-en.ts'
import { talk } from './cases/shop.ts'

for (const [language, dialogues] of Object.entries({ chinese, english })) {
  describe(language, () => {
    for (const [name, turns] of Object.entries(dialogues)) {
      test(name, () => {
        assert.deepEqual(talk(turns), turns.map(([, , expected]) => expected))
      })
    }
  })
}
