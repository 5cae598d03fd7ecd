import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { bare, normalise } from '../src/text/normalise.ts'
import { starterIntents } from './intents.ts'
import type { StarterIntent } from './model.ts'

const phrasingsOf = (intent: StarterIntent): string[] => [...intent.phrasings, ...intent.english]

/** Every phrasing that says the same as an earlier one, with the intents of both. */
function repeated(intents: readonly StarterIntent[]): string[] {
  const seen = new Map<string, string>()
  const found: string[] = []
  for (const intent of intents) {
    for (const phrasing of phrasingsOf(intent)) {
      const form = bare(normalise(phrasing))
      const before = seen.get(form)
      if (before !== undefined) found.push(`${phrasing}: ${before}, ${intent.id}`)
      seen.set(form, intent.id)
    }
  }
  return found
}

describe('the starter intents', () => {
  test('are as many as a shop needs, each under an id of its own', () => {
    const ids = starterIntents.map((intent) => intent.id)
    assert.ok(ids.length >= 64, `${ids.length} intents`)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)?$/)
  })

  test('hold those of every file in groups/, each under the heading of its file', async () => {
    const files = readdirSync(new URL('./groups/', import.meta.url))
    const held = await Promise.all(files.map(async (file) => {
      const lists = Object.values(await import(`./groups/${file}`) as Record<string, readonly StarterIntent[]>)
      return lists.flat().map((intent) => `${intent.id} ${file}`)
    }))
    assert.deepEqual(starterIntents.map((intent) => `${intent.id} ${intent.group}.ts`).toSorted(), held.flat().toSorted())
  })

  test('have a name of their own in both languages', () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const names = starterIntents.map((intent) => intent.name[language])
      assert.ok(names.every((name) => name.trim() !== ''))
      assert.equal(new Set(names).size, names.length)
    }
  })

  test('say no phrasing twice, neither in one intent nor in two', () => assert.deepEqual(repeated(starterIntents), []))

  for (const intent of starterIntents) {
    test(`${intent.id}: enough phrasings, none too long or blank, each in its language`, () => {
      assert.ok(intent.phrasings.length >= 24, `${intent.phrasings.length} Chinese`)
      assert.ok(intent.english.length >= 8, `${intent.english.length} English`)
      for (const phrasing of phrasingsOf(intent)) {
        assert.ok(phrasing === phrasing.trim() && bare(normalise(phrasing)) !== '', phrasing)
        assert.ok(phrasing.length >= 2 && phrasing.length <= 60, phrasing)
      }
      assert.deepEqual(intent.english.filter((phrasing) => /\p{Script=Han}/u.test(phrasing)), [])
    })
  }
})
