import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFrozen } from '@yanshu/nlu/head/frozen.ts'
import { starterIntents } from '@yanshu/nlu/starter/intents.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'
import { readMaterial } from './material.ts'

/** Phrasings as the queries walk over them. */
function phrasingsOf(intents: number): Pick<PhrasingQueries, 'walk'> {
  const rows = starterIntents.slice(0, intents).flatMap(({ id, phrasings }) => phrasings.map((text) => ({ intent: id, text })))
    .map((row, index) => ({ ...row, id: String(index).padStart(6, '0') }))
  return { walk: async (after, limit) => rows.filter(({ id }) => id > after).slice(0, limit) }
}
const none = { entryPhrasings: async () => [], dictionary: async () => [] }

test('what is frozen is asked and never learned, also where an entry says the same', async () => {
  const phrasings = phrasingsOf(10)
  const { frozen: [held] } = await readMaterial({ ...none, phrasings })
  assert.ok(held)
  const { examples, frozen } = await readMaterial({ ...none, phrasings, entryPhrasings: async () => [{ intent: held.label, texts: [`${held.text}？`, '一句别处没有的问法'] }] })
  assert.ok(examples.every(({ text }) => !isFrozen(text) || text === '一句别处没有的问法'))
  assert.ok(frozen.every(({ text }) => isFrozen(text)) && frozen.length > 100)
  assert.deepEqual(examples.filter(({ text }) => text === '一句别处没有的问法').map(({ label }) => label), [held.label])
  assert.ok(examples.every(({ text }) => text !== `${held.text}？`))
})

test('entries of intents that are off teach nothing', async () => {
  const { examples } = await readMaterial({ ...none, phrasings: phrasingsOf(2), entryPhrasings: async () => [{ intent: 'gone', texts: ['甲'] }] })
  assert.ok(examples.every(({ label }) => label !== 'gone'))
})

test('what is foreign is told with enough intents, and is not judged by what was learned', async () => {
  const { foreign, frozenForeign } = await readMaterial({ ...none, phrasings: phrasingsOf(8) })
  assert.ok(foreign.length > 60 && frozenForeign.length > 60)
  const learned = new Set(foreign.map(({ text }) => text))
  assert.ok(frozenForeign.every(({ text }) => !learned.has(text)))
  assert.deepEqual((await readMaterial({ ...none, phrasings: phrasingsOf(7) })).frozenForeign, [])
})
