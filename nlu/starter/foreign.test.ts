import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, normalise } from '../src/text/normalise.ts'
import { foreignTexts } from './foreign.ts'
import { starterIntents } from './intents.ts'

test('what no shop answers stands once, and is said by no starter intent', () => {
  const form = (text: string): string => bare(normalise(text))
  const own = new Set(starterIntents.flatMap(({ phrasings, english }) => [...phrasings, ...english].map(form)))
  const forms = foreignTexts.map(form)
  assert.deepEqual(forms.filter((each, index) => own.has(each) || forms.indexOf(each) !== index), [])
  assert.ok(forms.length >= 150)
})
