import assert from 'node:assert/strict'
import { test } from 'node:test'
import { developmentMessages } from '../eval/development/development.ts'
import { secondDevelopmentMessages } from '../eval/development2/messages.ts'
import { foreign } from '../src/shipped/cases/foreign.ts'
import { bare, normalise } from '../src/text/normalise.ts'
import { foreignTexts } from './foreign.ts'
import { starterIntents } from './intents.ts'
import { otherTrades } from './other-trades.ts'

const form = (text: string): string => bare(normalise(text))

test('what other trades are asked stands once, and is said by no starter intent', () => {
  const known = new Set([...foreignTexts, ...starterIntents.flatMap(({ phrasings, english }) => [...phrasings, ...english])].map(form))
  const forms = otherTrades.map(form)
  assert.deepEqual(forms.filter((each, index) => known.has(each) || forms.indexOf(each) !== index), [])
  assert.ok(forms.length >= 200)
})

test('nothing of it is asked where it is measured', () => {
  const asked = new Set([...developmentMessages.map(({ text }) => text), ...secondDevelopmentMessages.map(({ text }) => text), ...foreign].map(form))
  assert.deepEqual(otherTrades.filter((text) => asked.has(form(text))), [])
})
